using System.Security.Cryptography;
using System.Text;
using Relay.Documents.Signing;

namespace Relay.Tests.Documents.Signing;

public sealed class DocumentSignerTests : IDisposable
{
    private readonly SigningDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void The_base_stays_as_it_is()
    {
        var signed = _desk.Sign(SmallPdf.WithTicket);

        Assert.Equal(SmallPdf.WithTicket, signed.Pdf[..signed.BaseLength]);
        Assert.Equal(SmallPdf.WithTicket.Length, signed.BaseLength);
    }

    [Fact]
    public void The_statement_names_length_and_hash_of_the_base()
    {
        var signed = _desk.Sign(SmallPdf.Plain);

        Assert.True(Statement.TryParse(signed.Statement, out var statement, out _, out _));
        Assert.Equal(new Statement(
            "relay-2026-1",
            SigningDesk.Ticket,
            SigningDesk.Time,
            SmallPdf.Plain.Length,
            Convert.ToHexStringLower(SHA256.HashData(SmallPdf.Plain))), statement);
        Assert.Contains(Encoding.ASCII.GetString(signed.Statement), Encoding.Latin1.GetString(signed.Pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_document_is_genuine()
    {
        var signed = _desk.Sign(SmallPdf.WithTicket, "A & B (x\\)");

        Assert.Equal(
            new Verification(Verdict.Genuine, SigningDesk.Time, "A & B (x\\)", SigningDesk.Ticket.ToString("D"), "relay-2026-1", null, signed.Pdf.Length),
            _desk.Verifier.Verify(signed.Pdf));
    }
}
