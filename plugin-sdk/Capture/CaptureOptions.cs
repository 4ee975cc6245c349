using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;
using Capture.Receipts;

namespace Capture;

/// <summary>What a shop says on the command line.</summary>
internal sealed record CaptureOptions(string Relay, string Key)
{
    public const string Usage = """
        Stands in for a receipt printer, and makes a ticket of each receipt.

          Capture <relay> <till key> [options]

          --listen <address:port>   where the till prints to (127.0.0.1:9100)
          --printer <host:port>     the real printer: gets the drawer's pulses
          --paper                   and the paper too
          --codepage <number>       the till's, until it says otherwise (858)
          --columns <number>        characters in a line (48)
          --currency <code>         of the shop (EUR)
          --number <expression>     finds the number: its first group (regular expression, lines, any case)
          --total <expression>      finds the total: its first group; the last one found counts
          --outbox <folder>         where tickets wait (capture-outbox beside the working folder)
        """;

    /// <summary>Of printers that there are.</summary>
    private const int FewestColumns = 16, MostColumns = 136;

    /// <summary>Loopback: anyone who reaches it can make tickets in the shop's name.</summary>
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, 9100);

    public DnsEndPoint? Printer { get; init; }

    public bool Paper { get; init; }

    public int CodePage { get; init; } = 858;

    public int Columns { get; init; } = 48;

    public string Currency { get; init; } = "EUR";

    public ReceiptRules Rules { get; init; } = ReceiptRules.Usual;

    public string Outbox { get; init; } = "capture-outbox";

    public static bool TryRead(string[] args, [NotNullWhen(true)] out CaptureOptions? options, out string mistake)
    {
        (options, mistake) = (null, "");
        if (args.Length < 2)
            return false;
        var read = new CaptureOptions(args[0], args[1]);
        for (var at = 2; at < args.Length; at++)
        {
            var name = args[at];
            try
            {
                read = read.With(name, name == "--paper" ? "" : ++at < args.Length ? args[at] : throw new ArgumentException("A value is missing."));
            }
            catch (Exception wrong) when (wrong is FormatException or ArgumentException or OverflowException)
            {
                mistake = $"{name}: {wrong.Message}";
                return false;
            }
        }
        options = read;
        return true;
    }

    private CaptureOptions With(string name, string value) => name switch
    {
        "--listen" => this with { Listen = IPEndPoint.Parse(value) },
        "--printer" => this with { Printer = Host(value) },
        "--paper" => this with { Paper = true },
        "--codepage" => this with { CodePage = Page(value) },
        "--columns" => this with { Columns = int.Parse(value, CultureInfo.InvariantCulture) is >= FewestColumns and <= MostColumns and var columns ? columns : throw new ArgumentException($"From {FewestColumns} to {MostColumns}.") },
        "--currency" => this with { Currency = value },
        "--number" => this with { Rules = Rules with { Number = ReceiptRules.Rule(value) } },
        "--total" => this with { Rules = Rules with { Total = ReceiptRules.Rule(value) } },
        "--outbox" => this with { Outbox = value },
        _ => throw new ArgumentException("There is no such option."),
    };

    /// <exception cref="ArgumentException">There is none of that number.</exception>
    private static int Page(string value)
    {
        try
        {
            return Encoding.GetEncoding(int.Parse(value, CultureInfo.InvariantCulture)).CodePage;
        }
        catch (NotSupportedException)
        {
            throw new ArgumentException("There is no such code page.");
        }
    }

    private static DnsEndPoint Host(string value) =>
        value.LastIndexOf(':') is var colon and > 0 ? new DnsEndPoint(value[..colon], int.Parse(value[(colon + 1)..], CultureInfo.InvariantCulture)) : new DnsEndPoint(value, 9100);
}
