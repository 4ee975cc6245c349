using Relay.Documents;
using Relay.Hosting.Json;
using Relay.Tickets.Handover;
using Relay.Tickets.Reading;
using Relay.Tickets.Sealing;

namespace Relay.Tickets;

/// <summary>Opens stored bytes, and reads from them what the ticket says.</summary>
internal static class TicketOpener
{
    /// <summary>Nesting of data that was accepted under any setting.</summary>
    private const int Depth = 64;

    /// <exception cref="InvalidDataException">The bytes were sealed with this token and no longer open.</exception>
    public static SealedContent WithToken(StoredTicket ticket, Token token)
    {
        using var key = TokenKeys.KeyOf(token, ticket.Row.Id);
        return Unpack(TicketSeal.OpenWithToken(ticket.Sealed, Binding(ticket.Row), key));
    }

    /// <summary>Null where the shop's stanza is no longer there.</summary>
    /// <exception cref="InvalidDataException">The stanza is there and the bytes do not open.</exception>
    public static SealedContent? WithShop(StoredTicket ticket, ShopKeys shop) =>
        ticket.Row.ShopStanza is null && !TicketSeal.HasShopStanza(ticket.Sealed) ? null
            : Unpack(TicketSeal.OpenWithShop(ticket.Sealed, Binding(ticket.Row), shop.Kek, ticket.Row.ShopStanza));

    /// <summary>The ticket as it was laid out: with the shop's settings of that time where the data were silent.</summary>
    /// <exception cref="InvalidDataException">What was sealed cannot be read.</exception>
    public static OpenedTicket Describe(TicketRow row, SealedContent content)
    {
        var (header, files) = content;
        if (!Token.TryParse(header.Token, out var token))
            throw new InvalidDataException("A sealed ticket's header holds no token.");
        var errors = new ErrorList();
        using var data = StrictJson.Parse(files.TicketJson, Depth, errors);
        var none = new StoreBlock("", [], null, null, null, []);
        var defaults = new TicketDefaults(header.Store ?? none, header.Language, header.IssuedAt);
        var read = data is null ? null : TicketReader.Read(new JsonObjectReader(data.RootElement, JsonPointer.Root, errors), defaults, TicketBounds.Accepted, DeliverReader.Nothing);
        if (read is null)
            throw new InvalidDataException("A sealed ticket's data cannot be read.");
        return new OpenedTicket(row, token, read.Content, header.FileName, files.Pdf, files.TicketJson, files.Statement)
        {
            Own = OwnDocuments.Of(header.Own),
            IsSealed = header.Beside != true,
            Sale = SaleKey.Read(header.Sale),
        };
    }

    private static SealBinding Binding(TicketRow row) => new(row.Id, row.Reference, row.Shop);

    private static SealedContent Unpack(byte[]? plain) =>
        SealedContent.Unpack(plain ?? throw new InvalidDataException("Sealed bytes do not open."));
}
