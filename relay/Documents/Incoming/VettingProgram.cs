using System.Globalization;
using System.Text.Json;

namespace Relay.Documents.Incoming;

/// <summary>The relay's executable as a vetting process: <c>relay vet-pdf [megabytes [seconds]] &lt; file.pdf</c>. It builds no host, reads no settings and opens no file of the
/// relay's; it reads a PDF from its input, answers one line of JSON, and ends.</summary>
internal static class VettingProgram
{
    public const string Word = "vet-pdf";

    /// <summary>The first line, said before the first byte is read: what fails from here on is about the PDF.</summary>
    public const string Ready = "ready";

    private const int MegabyteShift = 20;

    /// <summary>Vets and returns the exit code; null where the program was started for something else.</summary>
    public static int? TryRun(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments[0] != Word)
            return null;
        if (arguments.Count == 3)
            ProcessLimits.Set(Number(arguments[1]) << MegabyteShift, (int)Number(arguments[2]));
        using var output = Console.OpenStandardOutput();
        output.Write("ready\n"u8);
        output.Flush();
        output.Write(Answer());
        return 0;
    }

    private static byte[] Answer()
    {
        IReadOnlyList<VettingFinding> findings;
        try
        {
            using var input = Console.OpenStandardInput();
            using var pdf = new MemoryStream();
            input.CopyTo(pdf);
            findings = PdfVetter.Vet(pdf.ToArray());
        }
        catch (OutOfMemoryException)
        {
            findings = [TooCostly];
        }
        return [.. JsonSerializer.SerializeToUtf8Bytes(new VettingAnswer([.. findings.Take(VettingLimits.Findings)]), VettingJson.Default.VettingAnswer), (byte)'\n'];
    }

    public static VettingFinding TooCostly { get; } = new(VettingRules.TooCostly, "Looking at it takes more time or memory than a ticket is worth.");

    private static long Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
