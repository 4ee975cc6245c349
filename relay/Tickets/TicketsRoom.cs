namespace Relay.Tickets;

/// <summary>The room's services and routes.</summary>
internal static class TicketsRoom
{
    public static WebApplicationBuilder AddTickets(this WebApplicationBuilder builder)
    {
        return builder;
    }

    public static WebApplication MapTickets(this WebApplication app)
    {
        return app;
    }
}
