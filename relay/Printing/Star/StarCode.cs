using Relay.Printing.Jobs;

namespace Relay.Printing.Star;

/// <summary>A status of a Star printer, such as <c>200%20OK</c> or <c>410 Paper out</c>: three or four digits, of which the first tell all.</summary>
internal readonly record struct StarCode(string Digits)
{
    /// <summary>The printer had all it needed.</summary>
    public bool IsOk => Digits.StartsWith('2');

    /// <summary>The printer did not get the whole of a job. It was not printed, and may be printed yet.</summary>
    public bool IsNotFetched => Digits.StartsWith("520", StringComparison.Ordinal);

    /// <summary>A word of <see cref="PrintReasons"/>; null when there is no fault, or nothing is said.</summary>
    public string? Problem => Digits switch
    {
        "" or ['2', ..] => null,
        ['4', '1', '0', ..] => PrintReasons.PaperOut,
        ['4', '1', ..] => PrintReasons.PaperJam,
        ['4', '2', ..] => PrintReasons.CoverOpen,
        ['5', '1', ..] => PrintReasons.Unreadable,
        ['5', '2', '0', ..] => PrintReasons.NotFetched,
        ['5', '2', ..] => PrintReasons.Unreadable,
        _ => PrintReasons.PrinterError,
    };

    public string? Paper => Digits switch
    {
        ['4', '1', '0', ..] => "out",
        ['2', '1', ..] => "low",
        ['2', ..] => "ok",
        _ => null,
    };

    public bool? CoverOpen => Digits switch
    {
        ['4', '2', ..] => true,
        ['2', ..] => false,
        _ => null,
    };

    /// <param name="text">As it came: once or twice encoded for URLs, with or without words behind the number, or just <c>OK</c>.</param>
    public static StarCode Read(string? text)
    {
        var plain = Uri.UnescapeDataString((text ?? "").Replace('+', ' ')).Trim();
        if (plain.Equals("OK", StringComparison.OrdinalIgnoreCase))
            return new StarCode("200");
        var end = 0;
        while (end < plain.Length && end < 4 && char.IsAsciiDigit(plain[end]))
            end++;
        return new StarCode(plain[..end]);
    }
}
