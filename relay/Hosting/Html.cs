using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Relay.Hosting;

/// <summary>A piece of HTML that is safe to write as it is.</summary>
internal readonly record struct Html(string Markup)
{
    public static Html None { get; } = new("");

    /// <summary>HTML from an interpolated string: what stands in braces is encoded, except other <see cref="Html"/>.</summary>
    public static Html Of(HtmlBuilder builder) => new(builder.ToString());

    /// <summary>The pieces one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Markup)));

    public static Html When(bool shown, Func<Html> piece) => shown ? piece() : None;

    public override string ToString() => Markup;
}

/// <summary>Encodes every interpolated value for HTML text and quoted attributes.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlBuilder(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(literalLength + (formattedCount * 24));

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(Html piece) => _text.Append(piece.Markup);

    public void AppendFormatted(string? value) => _text.Append(value is null ? "" : Encoder.Encode(value));

    public void AppendFormatted(int value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();
}
