using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Relay.Hosting;
using Relay.Hosting.Health;
using Relay.Shops;
using Relay.Tickets.Handover;
using Relay.Tickets.Jobs;
using Relay.Tickets.Sealing;

namespace Relay.Tickets;

/// <summary>The room's services and routes.</summary>
internal static class TicketsRoom
{
    public static WebApplicationBuilder AddTickets(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddProblems(TicketProblems.All);
        services.AddProblems(HandoverProblems.All);
        services.TryAddSingleton(new TicketOptions());
        services.AddSingleton<RandomSource>(RandomNumberGenerator.Fill);
        services.AddSingleton<JobKeys>();
        services.AddSingleton<NoticeSeal>();
        services.AddSingleton<TicketEvents>();
        services.AddSingleton<OpenedHours>();
        services.AddSingleton<TicketOpenings>();
        services.AddSingleton<TicketVault>();
        services.AddSingleton<TicketSales>();
        services.AddSingleton<TicketExpiry>();
        services.AddSingleton<TicketAssembly>();
        services.AddSingleton<RunningRequests>();
        services.AddSingleton<PdfAdmission>();
        services.AddSingleton<TicketIntake>();
        services.AddSingleton<TicketBoard>();
        services.AddSingleton<OutboxKeys>();
        services.AddSingleton<DeliverySeal>();
        services.AddSingleton<HandoverPlan>();
        services.AddSingleton<DeliveryDesk>();
        services.AddSingleton<TicketHandover>();
        services.AddSingleton<IShopListener, TicketErasure>();
        services.AddHostedService(from => from.GetRequiredService<TicketEvents>());
        services.AddHostedService<HandoverStart>();
        services.AddHostedService<RetentionWorker>();
        builder.Services.AddHealthChecks().AddCheck<TicketStoreHealth>("tickets", tags: [HealthEndpoints.Ready]);
        return builder;
    }

    public static WebApplication MapTickets(this WebApplication app)
    {
        app.MapTicketRoutes();
        app.MapHandover();
        return app;
    }
}
