using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Sending.Mail;
using Relay.Sending.Sms;
using Relay.Tickets.Handover;

namespace Relay.Sending;

/// <summary>The room's services. It has no routes: tills and customers order through Tickets and Viewing.</summary>
internal static class SendingRoom
{
    /// <exception cref="StartupRefusedException">Its settings are wrong; it lists all mistakes.</exception>
    public static WebApplicationBuilder AddSending(this WebApplicationBuilder builder)
    {
        var mistakes = SettingMistakes(builder.Configuration).ToList();
        if (mistakes.Count > 0)
            throw new StartupRefusedException("The relay cannot start with these settings:" + string.Concat(mistakes.Select(one => "\n  " + one)));
        var services = builder.Services;
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section);
        services.AddSingleton<SendingPermission>();
        services.AddSingleton<MailLetter>();
        services.AddSingleton<MailSender>();
        services.AddChannel(from => from.GetRequiredService<MailSender>(), (from, bell) => ActivatorUtilities.CreateInstance<MailChannel>(from, bell),
            from => from.GetRequiredService<IOptions<MailOptions>>().Value.Server.Length > 0);
        services.AddOptions<SmsOptions>().BindConfiguration(SmsOptions.Section);
        services.AddSingleton<SmsSender>();
        services.AddChannel(from => from.GetRequiredService<SmsSender>(), (from, bell) => ActivatorUtilities.CreateInstance<SmsChannel>(from, bell),
            from => from.GetRequiredService<IOptions<SmsOptions>>().Value.Url.Length > 0);
        return builder;
    }

    /// <summary>What is wrong in the room's own sections of the settings.</summary>
    public static IEnumerable<string> SettingMistakes(IConfiguration configuration) =>
        [.. MailCheck.Mistakes(configuration), .. SmsCheck.Mistakes(configuration)];

    /// <param name="services">To which they are added.</param>
    /// <param name="sender">What sends by the channel.</param>
    /// <param name="channel">What takes orders, and rings.</param>
    /// <param name="isSetUp">Whether the host has set it up: then it has a worker.</param>
    private static void AddChannel(
        this IServiceCollection services, Func<IServiceProvider, ISender> sender, Func<IServiceProvider, Doorbell, IHandoverChannel> channel, Func<IServiceProvider, bool> isSetUp)
    {
        var bell = new Doorbell();
        services.AddSingleton(from => channel(from, bell));
        // Not AddHostedService, which takes two workers for one.
        services.AddSingleton<IHostedService>(from => isSetUp(from)
            ? ActivatorUtilities.CreateInstance<SendingWorker>(from, sender(from), ActivatorUtilities.CreateInstance<Courier>(from, sender(from)), bell)
            : new NothingToSend());
    }

    /// <summary>Stands for the worker of a channel that the host has not set up.</summary>
    private sealed class NothingToSend : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
