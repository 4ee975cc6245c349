namespace Relay.Documents;

/// <summary>Lays a ticket out as a PDF: a pure function, byte-identical for equal input.</summary>
internal sealed class ReceiptRenderer
{
    public byte[] Render(ReceiptDocument receipt) => throw new NotImplementedException();
}
