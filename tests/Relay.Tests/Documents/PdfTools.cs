using System.Diagnostics;
using System.Text;

namespace Relay.Tests.Documents;

/// <summary>Asks Debian's PDF and bar code tools about a file.</summary>
internal static class PdfTools
{
    /// <summary>The text as a person would read it from top to bottom.</summary>
    public static string Text(byte[] pdf) => With(pdf, "pdf", path => Run("pdftotext", "-layout", "-enc", "UTF-8", path, "-"));

    /// <summary>What <c>qpdf --check</c> has against the file; empty when nothing.</summary>
    public static string Faults(byte[] pdf) => With(pdf, "pdf", path =>
    {
        var said = Run("qpdf", "--check", path);
        return said.Contains("No syntax or stream encoding errors found", StringComparison.Ordinal) ? "" : said;
    });

    /// <summary>The file with all objects readable, as qpdf writes it.</summary>
    public static string Plain(byte[] pdf) => With(pdf, "pdf", path => Run("qpdf", "--qdf", "--object-streams=disable", path, "-"));

    /// <summary>The first page as PNG.</summary>
    public static byte[] Picture(byte[] pdf, int dotsPerInch = 200) => With(pdf, "pdf", path =>
    {
        Run("pdftoppm", "-r", dotsPerInch.ToString(System.Globalization.CultureInfo.InvariantCulture), "-png", "-singlefile", path, path);
        var png = File.ReadAllBytes(path + ".png");
        File.Delete(path + ".png");
        return png;
    });

    /// <summary>Bar codes on a picture, as <c>EAN-13:2041207118844</c>.</summary>
    public static string[] Codes(byte[] png) =>
        With(png, "png", path => Output("zbarimg", "--quiet", path)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static T With<T>(byte[] bytes, string extension, Func<string, T> use)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + "." + extension);
        File.WriteAllBytes(path, bytes);
        try
        {
            return use(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Run(string tool, params string[] arguments)
    {
        var (output, errors) = Both(tool, arguments);
        return output + errors;
    }

    private static string Output(string tool, params string[] arguments) => Both(tool, arguments).Output;

    private static (string Output, string Errors) Both(string tool, string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, errors.Result);
    }
}
