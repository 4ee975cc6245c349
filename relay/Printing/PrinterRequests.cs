namespace Relay.Printing;

/// <summary>Body of <c>POST /v1/printers</c> and <c>PATCH /v1/printers/{id}</c>, for the contract document; read strictly, member by member. What is absent stays.</summary>
/// <param name="Protocol"><c>star-cloudprnt</c>, <c>epson-sdp</c> or <c>escpos-tcp</c>; for a new printer.</param>
/// <param name="Width">80 (default) or 58 mm; decides columns and dots where they are not said.</param>
/// <param name="Columns">Characters in a line: 48, 42 or 32 are usual.</param>
/// <param name="Dots">Printable dots in a line: 576, 512 or 384 are usual.</param>
/// <param name="CodePage"><c>cp1252</c>, <c>cp858</c>, <c>iso8859-15</c>, or <c>ascii</c> for a printer whose pages are not known: what is not ASCII is painted.</param>
/// <param name="CodePageNumber">The printer's own number of the page; the test page shows which is right.</param>
/// <param name="Codes"><c>native</c> (default), or <c>raster</c> for a printer that draws no QR codes.</param>
/// <param name="Cut"><c>partial</c> (default), <c>full</c> or <c>none</c>.</param>
/// <param name="DrawerPin">2 (default) or 5.</param>
/// <param name="DrawerOpenLevel">What the drawer's contact says when it is open: <c>high</c> (default) or <c>low</c>.</param>
/// <param name="Address">IP address of a printer that the relay calls.</param>
/// <param name="Certificate">SHA-256 of its certificate in hex, to be trusted alone.</param>
internal sealed record WantedPrinter(
    string? Name, string? Protocol, IReadOnlyList<string>? Tills, int? Width, int? Columns, int? Dots, string? CodePage, int? CodePageNumber, string? Codes, string? Cut,
    int? DrawerPin, int? DrawerMilliseconds, string? DrawerOpenLevel, string? Address, int? Port, bool? Tls, string? Certificate);

/// <summary>Body of <c>POST /v1/drawer</c>.</summary>
/// <param name="Printer">That the drawer hangs on; default the till's.</param>
/// <param name="Cause"><c>payment</c>, <c>refund</c>, <c>session-open</c>, <c>session-close</c>, <c>deposit</c>, <c>withdrawal</c> or <c>no-sale</c> (default).</param>
internal sealed record WantedDrawer(string? Printer, string? Cause);

/// <summary>Body of <c>POST /v1/tickets/{token}/print.escpos</c> and, for a drawer alone, <c>POST /v1/drawer.escpos</c>.</summary>
/// <param name="Language"><c>escpos</c> (default) or <c>starprnt</c>.</param>
/// <param name="Reason">Why it is printed again, where it was before.</param>
/// <param name="Cause">Why the drawer is opened, where it is.</param>
internal sealed record WantedBytes(
    string? Language, int? Width, int? Columns, int? Dots, string? CodePage, int? CodePageNumber, string? Codes, string? Cut, int? DrawerPin, int? DrawerMilliseconds,
    string? Reason, bool? OpenDrawer, string? Cause);
