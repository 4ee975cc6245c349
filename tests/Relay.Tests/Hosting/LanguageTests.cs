using System.Text.RegularExpressions;
using Relay.Hosting;

namespace Relay.Tests.Hosting;

/// <summary>What everybody reads, in each language. A missing text does not compile; these find one that was not translated, or is not written as the language is.</summary>
public sealed partial class LanguageTests
{
    /// <summary>Texts that are the same as in English, and right.</summary>
    private static readonly string[] SameAsEnglish =
    [
        "fr CounterTexts.Logo", "fr CounterTexts.Email", "fr CounterTexts.Sms",
        "fr BoardTexts.Email", "fr BoardTexts.Total", "es BoardTexts.Total", "it BoardTexts.Email", "nl BoardTexts.Email",
        "fr PairingTexts.Code", "fr ReceiptTexts.Signature", "fr ReceiptTexts.TaxCode", "fr ReceiptTexts.Total",
        "fr ViewingTexts.Front.Api", "fr ViewingTexts.Receipt.Host",
        "de CounterTexts.Name", "de CounterTexts.Logo", "de CounterTexts.Sms",
        "de PairingTexts.Code", "de ReceiptTexts.Software", "de ReceiptTexts.TaxCode",
        "de ViewingTexts.Dates.Months[3]", "de ViewingTexts.Dates.Months[7]", "de ViewingTexts.Dates.Months[8]", "de ViewingTexts.Dates.Months[10]",
        "de ViewingTexts.Verify.Megabyte",
        "es CounterTexts.Sms",
        "es ReceiptTexts.Total", "es ViewingTexts.Verify.Megabyte",
        "it CounterTexts.Logo", "it CounterTexts.Email", "it CounterTexts.Sms",
        "it ReceiptTexts.Software", "it ViewingTexts.Verify.Megabyte",
        "nl CounterTexts.Logo", "nl CounterTexts.Email",
        "nl PrinterTexts.Printers", "nl PairingTexts.Code", "nl ReceiptTexts.Software", "nl ReceiptTexts.TaxCode", "nl ViewingTexts.Verify.Megabyte",
    ];

    public static TheoryData<string> Known { get; } = [.. Languages.Known];

    public static TheoryData<string> Translated { get; } = [.. Languages.Known.Where(language => language != "en")];

    [Fact]
    public void Every_known_language_has_texts_of_its_own()
    {
        Assert.NotEmpty(TextBook.Records);
        foreach (var record in TextBook.Records)
            Assert.Equal(Languages.Known.Count, Languages.Known.Select(language => TextBook.Instance(record, language)).Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public void Every_record_of_texts_is_in_every_language_or_part_of_one_that_is()
    {
        var found = TextBook.Records.SelectMany(TextBook.WithParts).ToHashSet();

        Assert.Empty(typeof(Languages).Assembly.GetTypes().Where(type => type.Name.EndsWith("Texts", StringComparison.Ordinal) && type.IsClass && !found.Contains(type))
            .Select(type => type.Name));
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void Texts_that_name_their_language_name_the_right_one(string language) =>
        Assert.All(TextBook.Records.Where(record => record.GetProperty("Language") is not null), record =>
            Assert.Equal(language, record.GetProperty("Language")!.GetValue(TextBook.Instance(record, language))));

    [Theory]
    [MemberData(nameof(Translated))]
    public void No_text_was_left_in_English(string language)
    {
        var english = TextBook.In("en").ToDictionary();
        var same = TextBook.In(language).Where(text => english[text.Key] == text.Value && text.Value.Any(char.IsLetter)).Select(text => $"{language} {text.Key}");

        Assert.Equal(SameAsEnglish.Where(entry => entry.StartsWith(language, StringComparison.Ordinal)).Order(StringComparer.Ordinal), same.Order(StringComparer.Ordinal));
        Assert.Empty(TextBook.In(language).Where(text => EnglishWord().IsMatch(text.Value)));
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void Every_language_says_as_much_as_English_with_the_same_placeholders(string language)
    {
        var english = TextBook.In("en").Select(text => $"{text.Key} {Placeholders(text.Value)}");

        Assert.Equal(english, TextBook.In(language).Select(text => $"{text.Key} {Placeholders(text.Value)}"));
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void Texts_are_written_with_typographic_marks(string language) =>
        Assert.Empty(TextBook.In(language).Where(text => StraightMark().IsMatch(text.Value) || text.Value.Contains("...", StringComparison.Ordinal)));

    [Fact]
    public void French_puts_a_space_that_does_not_break_beside_its_marks() =>
        Assert.Empty(TextBook.In("fr").Where(text => LooseFrenchMark().IsMatch(text.Value)));

    [Fact]
    public void Spanish_opens_its_questions_and_exclamations() =>
        Assert.Empty(TextBook.In("es").Where(text => Count(text.Value, '?') != Count(text.Value, '¿') || Count(text.Value, '!') != Count(text.Value, '¡')));

    private static int Count(string text, char mark) => text.Count(one => one == mark);

    private static string Placeholders(string text) => string.Join(' ', Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Placeholder();

    /// <summary>Words that none of the other languages has.</summary>
    [GeneratedRegex(@"\b(the|this|these|your|you|with|and|receipts?|shop|please|here|from)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();

    [GeneratedRegex("['\"`]")]
    private static partial Regex StraightMark();

    [GeneratedRegex(@"(?<![\u00A0\u202F])[;!?»](?![\w])|(?<![\u00A0\u202F]):(?=\s|$)|«(?![\u00A0\u202F])")]
    private static partial Regex LooseFrenchMark();
}
