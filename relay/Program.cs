using Relay.Counter;
using Relay.Displays;
using Relay.Documents;
using Relay.Events;
using Relay.Hosting;
using Relay.Printing;
using Relay.Sending;
using Relay.Shops;
using Relay.Start;
using Relay.Storage;
using Relay.Tickets;
using Relay.Viewing;

return DocumentsRoom.TryRunBeside(args) ?? await RelayHost.RunAsync(args, AddRooms, MapRooms);

static void AddRooms(WebApplicationBuilder builder)
{
    builder.AddHosting(DocumentsRoom.SettingMistakes, PrintingRoom.SettingMistakes);
    builder.AddShops();
    builder.AddDocuments();
    builder.AddTickets();
    builder.AddSending();
    builder.AddViewing();
    builder.AddDisplays();
    builder.AddPrinting();
    builder.AddEvents();
    builder.AddStart();
    builder.AddStorage();
}

static void MapRooms(WebApplication app)
{
    app.UseHosting();
    app.MapHosting();
    app.MapShops();
    app.MapTickets();
    app.MapViewing();
    app.MapDisplays();
    app.MapPrinting();
    app.MapEvents();
    app.MapStart();
    app.MapCounter();
}
