using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Relay.Hosting.OpenApi;

/// <summary>Says what members and parameters mean where their own place in the source does not: most have the same name, and the same meaning, in many bodies.</summary>
internal static class ContractWords
{
    /// <summary>By name, or by body and name where a name means something of its own there.</summary>
    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["AcceptedDocument.bytes"] = "Its length.",
        ["AcceptedDocument.sha256"] = "Of the whole file, in lower-case hex.",
        ["EventBody.data"] = "What happened, to what.",
        ["HostDescription.contract"] = "Where the machine-readable contract is.",
        ["HostDescription.url"] = "The public address that links carry.",
        ["HostRetention"] = "How long tickets are kept.",
        ["MailText.text"] = "Lines as the mail says them.",
        ["NewShopBody.name"] = "As customers know the shop.",
        ["NotPrinted.at"] = "When that was known.",
        ["PairingStateBody"] = "What has become of a pairing.",
        ["PingResult.reason"] = "Why it was not taken; absent where it was.",
        ["PrinterBody.status"] = "How it is, as far as it has said.",
        ["ProblemError.code"] = "A word of the contract for what is wrong.",
        ["ProblemError.detail"] = "What is wrong and what would be right, safe to show.",
        ["RegisteredShop.tills"] = "With their keys, which are shown once.",
        ["RegisteredTill"] = "A till and its first key.",
        ["ShopSettings.name"] = "As customers know the shop.",
        ["ShopView.name"] = "As customers know the shop.",
        ["ShownBody"] = "What became of what was to be shown.",
        ["ShownOnDisplays"] = "What became of what was to be shown.",
        ["TabletBody.code"] = "As it was typed.",
        ["TicketBody.deliver"] = "What to do with it beyond storing it.",
        ["TicketStateEvent.at"] = "When; of `opened` the hour only.",
        ["TicketStateEvent.type"] = "Such as `received`, `shown`, `opened`, `printed`.",
        ["WantedLine.description"] = "What it is.",
        ["WantedLine.total"] = "Of the line, in the currency of the cart.",
        ["WantedLine.quantity"] = "How much of it, in `unit`.",
        ["WantedPrinter.tills"] = "Ids of the tills whose jobs it prints; empty: every till's that has no printer of its own.",
        ["addedAt"] = "When it was added.",
        ["address"] = "Line by line, or the network address where that is meant.",
        ["algorithm"] = "`ed25519`.",
        ["barcode"] = "Scanned at the till for a return, or to redeem a voucher.",
        ["clock"] = "Whether the idle page tells the time.",
        ["codePage"] = "The printer's table of letters: `cp1252`, `cp858`, `iso8859-15` or `ascii`.",
        ["codePageNumber"] = "The printer's own number of that table.",
        ["codes"] = "`native`, or `raster` for a printer that draws no QR codes.",
        ["columns"] = "Characters in a line.",
        ["confirm"] = "The shop's name, so that nothing is erased by accident.",
        ["copies"] = "1 (default) to 5.",
        ["counts"] = "Printed as the till counts them.",
        ["country"] = "ISO 3166-1 alpha-2.",
        ["choices"] = "What customers may choose beside the QR, in the order of the buttons.",
        ["createdAt"] = "When it was made.",
        ["customer"] = "Who bought, as far as the shop knows and wants to print.",
        ["cut"] = "`partial`, `full` or `none`.",
        ["deleteMethod"] = "How the printer tells that it is done: `DELETE`.",
        ["deliveryId"] = "The delivery's id, to ask after it.",
        ["displayId"] = "The display's id.",
        ["document"] = "The signed PDF.",
        ["dots"] = "Printable dots in a line.",
        ["drawerMilliseconds"] = "Length of the pulse that opens the drawer.",
        ["drawerOpenLevel"] = "What the drawer's contact says when it is open: `high` or `low`.",
        ["drawerPin"] = "2 or 5: the wire that opens the drawer.",
        ["email"] = "As customers read it.",
        ["expiresAt"] = "When it ends.",
        ["failingSince"] = "When the first try failed that nothing was taken after.",
        ["fiscal"] = "What fiscal law wants printed.",
        ["highContrast"] = "Black and white only.",
        ["identifiers"] = "Numbers that must be printed, such as SIRET and VAT.",
        ["idleLanguages"] = "Between which the idle page turns; empty where it stays.",
        ["idleText"] = "What displays say when nothing is shown.",
        ["items"] = "This page, newest first.",
        ["jobReady"] = "Whether there is something to fetch.",
        ["jobToken"] = "Names the job when it is fetched and confirmed.",
        ["jsonBodyBytes"] = "Most bytes of a JSON body.",
        ["jsonDepth"] = "Deepest nesting of a JSON body.",
        ["keys"] = "Public keys that documents are signed with.",
        ["kid"] = "The key's public name, to revoke it by.",
        ["label"] = "Such as SIRET.",
        ["landing"] = "What a link opens: `pdf` or `page`.",
        ["language"] = "BCP 47.",
        ["largePrint"] = "Larger letters.",
        ["legalContact"] = "Who answers for this host; empty where nobody is named.",
        ["limits"] = "How much is taken.",
        ["link"] = "What the customer opens.",
        ["mailDocument"] = "`attached` or `link`: whether mails bring the PDF along.",
        ["mailTexts"] = "What mails say, by type of ticket and language.",
        ["mediaTypes"] = "What the job can be fetched as.",
        ["missesPerMinute"] = "Links that lead nowhere, by network and minute.",
        ["name"] = "As people call it.",
        ["next"] = "Goes into `after` for the next page; absent on the last.",
        ["nextTryAt"] = "When it is tried again.",
        ["number"] = "The till's own number of the ticket.",
        ["online"] = "Whether it is connected now.",
        ["openDrawer"] = "Whether the cash drawer opens too.",
        ["openingHours"] = "Outside of them idle displays are black.",
        ["pairedAt"] = "When it was paired.",
        ["pairingId"] = "The pairing's id, to ask after it.",
        ["pdfBodyBytes"] = "Most bytes of a PDF.",
        ["phone"] = "As customers read it.",
        ["pointer"] = "JSON Pointer of the member, or the name of a header or query parameter.",
        ["port"] = "Of the printer that the relay calls.",
        ["printSeconds"] = "Seconds after which an untouched ticket prints by itself; absent for never.",
        ["printer"] = "Id of the printer; default the till's.",
        ["printerId"] = "The printer's id.",
        ["protocol"] = "`star-cloudprnt`, `epson-sdp` or `escpos-tcp`.",
        ["qr"] = "The link's QR code as SVG.",
        ["qrSeconds"] = "How long a code is up.",
        ["receivedAt"] = "When the relay received it.",
        ["recovery"] = "Whether the shop's own keys open its tickets for as long as they live; else for 72 hours.",
        ["register"] = "Where it was rung up, and by whom.",
        ["registration"] = "`open` or `closed`: whether a shop needs the host to begin.",
        ["relatesTo"] = "Another ticket that this one cancels, changes or belongs to.",
        ["reprintReasons"] = "The shop's own reasons to print a ticket again.",
        ["requestsPerSecondAndAddress"] = "Requests by network and second.",
        ["requestsPerSecondAndKey"] = "Requests by key and second.",
        ["retention"] = "How long tickets are kept.",
        ["retentionDays"] = "Days that tickets are kept where they say nothing themselves.",
        ["revokedAt"] = "Since when it is not to be trusted; absent where it is.",
        ["scope"] = "`shop`, `till` or `host`.",
        ["seals"] = "Certificates of the signatures that PDF readers show.",
        ["shopId"] = "The shop's id.",
        ["shopKey"] = "A key of the shop; shown once.",
        ["signatures"] = "What it is signed with: `ed25519` and `pades`.",
        ["software"] = "Always `ticket-relay`.",
        ["statements"] = "Keys of the signed statements.",
        ["status"] = "How it is now.",
        ["store"] = "The shop as the ticket names it; default: its own settings.",
        ["textLength"] = "Most characters of one text.",
        ["ticketLines"] = "Most lines of a ticket.",
        ["tillId"] = "The till's id.",
        ["tillKey"] = "A key of the till; shown once.",
        ["timeZone"] = "IANA name, such as Europe/Paris.",
        ["tls"] = "Whether the relay calls the printer over TLS.",
        ["token"] = "The secret in the ticket's link: 26 symbols of Crockford's base32.",
        ["unit"] = "Such as kg; pieces where there is none.",
        ["unitPrice"] = "Of one unit.",
        ["upsideDown"] = "Whether the screen is turned.",
        ["url"] = "Where events are sent.",
        ["validFrom"] = "Since when it is used.",
        ["validTo"] = "Until when it is good.",
        ["validity"] = "Of a voucher or a prepaid card.",
        ["value"] = "As it shall be printed.",
        ["version"] = "Of the relay.",
        ["webhookId"] = "The webhook's id.",
        ["website"] = "As customers read it.",
        ["width"] = "Of the paper: 80 or 58 mm.",
    };

    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["after"] = "Begins after this cursor, as the page before gave it in `next`.",
        ["deliveryId"] = "The delivery's id.",
        ["id"] = "The display's id.",
        ["kid"] = "The key's public name.",
        ["limit"] = "Most items of the page.",
        ["number"] = "The till's own number of the ticket.",
        ["pairingId"] = "The pairing's id.",
        ["printerId"] = "The printer's id.",
        ["secret"] = "The printer's own, as the address that is typed into it carries it.",
        ["tillId"] = "The till's id.",
        ["token"] = "The secret in the ticket's link. Case, hyphens and the look-alikes O 0, I L 1 do not matter.",
        ["webhookId"] = "The webhook's id.",
    };

    /// <summary>Describes the members that have no words of their own.</summary>
    public static Task DescribeMembers(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        foreach (var (body, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (string.IsNullOrEmpty(schema.Description) && Members.TryGetValue(body, out var about))
                schema.Description = about;
            foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
                if (string.IsNullOrEmpty(member.Description) || member is OpenApiSchemaReference)
                    member.Description = Members.GetValueOrDefault($"{body}.{name}") ?? Members.GetValueOrDefault(name) ?? member.Description;
        }
        return Task.CompletedTask;
    }

    /// <summary>Describes the parameters that have no words of their own.</summary>
    public static Task DescribeParameters(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        foreach (var parameter in operation.Parameters ?? [])
            if (string.IsNullOrEmpty(parameter.Description) && Parameters.TryGetValue(parameter.Name ?? "", out var about))
                parameter.Description = about;
        return Task.CompletedTask;
    }
}
