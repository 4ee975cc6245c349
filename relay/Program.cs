using Relay.Displays;
using Relay.Documents;
using Relay.Hosting;
using Relay.Shops;
using Relay.Storage;
using Relay.Tickets;
using Relay.Viewing;

var builder = RelayHost.CreateBuilder(args);
builder.AddHosting();
builder.AddShops();
builder.AddDocuments();
builder.AddTickets();
builder.AddViewing();
builder.AddDisplays();
builder.AddStorage();

await using var app = builder.Build();
app.UseHosting();
app.MapHosting();
app.MapShops();
app.MapTickets();
app.MapViewing();
app.MapDisplays();
return await app.RunCommandAsync(args);
