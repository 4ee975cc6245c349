using System.Text;
using System.Text.RegularExpressions;
using Relay.Documents;

namespace Relay.Tests.Documents.Signing;

/// <summary>The commands that the room's DESIGN.md tells a customer to type, typed as they stand there.</summary>
public sealed partial class CustomerCommandsTests : IDisposable
{
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private readonly SigningDesk _desk;
    private readonly Shell _shell = new();
    private readonly SignedDocument _signed;

    public CustomerCommandsTests()
    {
        _desk = new SigningDesk(now: _now);
        _signed = _desk.Sign(SmallPdf.WithTicket, "A & B (x\\)", _now);
        _shell.Put("t.pdf", _signed.Pdf);
        _shell.Put("authority.pem", Encoding.ASCII.GetBytes(_desk.Keys.Published.Seals[0].Issuer!));
        _shell.Put("key.pem", Encoding.ASCII.GetBytes(_desk.Keys.Published.Statements[0].Pem));
    }

    public void Dispose()
    {
        _desk.Dispose();
        _shell.Dispose();
    }

    [Fact]
    public void The_seal_is_valid_and_trusted()
    {
        var output = _shell.Run(Commands("seal"));

        Assert.Contains("Signature is Valid.", output, StringComparison.Ordinal);
        Assert.Contains("Certificate is Trusted.", output, StringComparison.Ordinal);
        Assert.Contains("Total document signed", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_statement_verifies_and_fits_the_file()
    {
        var output = _shell.Run(Commands("statement"));

        Assert.Contains("Signature Verified Successfully", output, StringComparison.Ordinal);
        Assert.Contains("the first bytes are as they were signed", output, StringComparison.Ordinal);
        Assert.Equal(_signed.Statement, _shell.Get("relay.sig"));
    }

    [Fact]
    public void The_same_commands_find_a_changed_byte()
    {
        var changed = (byte[])_signed.Pdf.Clone();
        changed[_signed.BaseLength - 300] ^= 1;
        _shell.Put("t.pdf", changed);

        Assert.DoesNotContain("Signature is Valid.", _shell.Try(Commands("seal")).Output, StringComparison.Ordinal);
        var (code, output) = _shell.Try(Commands("statement"));
        Assert.NotEqual(0, code);
        Assert.DoesNotContain("the first bytes are as they were signed", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_commands_find_a_changed_statement()
    {
        var changed = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(_signed.Pdf).Replace("\nticket 0199", "\nticket 0299", StringComparison.Ordinal));
        _shell.Put("t.pdf", changed);

        var (code, output) = _shell.Try(Commands("statement"));
        Assert.NotEqual(0, code);
        Assert.DoesNotContain("Signature Verified Successfully", output, StringComparison.Ordinal);
    }

    /// <summary>The block of the page that begins with this comment.</summary>
    private static string Commands(string name)
    {
        var page = File.ReadAllText(Path.Combine(Repository(), "relay", "Documents", "Signing", "DESIGN.md"));
        return Blocks().Matches(page).Select(match => match.Groups[1].Value).Single(block => block.StartsWith("# the " + name, StringComparison.Ordinal));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Relay.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
