using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Relay.Documents.Incoming;
using Relay.Documents.Signing.Sealing;
using Relay.Hosting;
using Relay.Hosting.Settings;
using Relay.Printing;
using Relay.Sending.Mail;
using Relay.Sending.Sms;

namespace Relay.Tests.Hosting;

/// <summary>Where settings are shown to hosts, they are all shown, and at their defaults.</summary>
public sealed class SettingsPageTests
{
    [Fact]
    public void Shipped_settings_are_all_there_and_the_defaults() =>
        AssertComplete(new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build(), "Relay:KnownProxies", "Relay:Sms:Headers");

    [Fact]
    public void Example_of_the_environment_names_every_setting_at_its_default()
    {
        var values = Regex.Matches(Repository.Read("relay.env.example"), "^(Relay__[A-Za-z0-9_]+)=(.*)$", RegexOptions.Multiline)
            .ToDictionary(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal), match => (string?)match.Groups[2].Value);

        AssertComplete(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        Assert.Contains("#Relay__KnownProxies__0=", Repository.Read("relay.env.example"), StringComparison.Ordinal);
    }

    private static void AssertComplete(IConfigurationRoot settings, params string[] further)
    {
        Assert.Empty(SettingsCheck.Mistakes(settings));
        Assert.Equivalent(new RelayOptions(), settings.GetSection(RelayOptions.Section).Get<RelayOptions>(), strict: true);
        Assert.Equivalent(new SealOptions(), settings.GetSection(SealOptions.Section).Get<SealOptions>(), strict: true);
        Assert.Equivalent(new PdfOptions(), settings.GetSection(PdfOptions.Section).Get<PdfOptions>(), strict: true);
        Assert.Equivalent(new PrintingOptions(), settings.GetSection(PrintingOptions.Section).Get<PrintingOptions>(), strict: true);
        Assert.Equivalent(new MailOptions(), settings.GetSection(MailOptions.Section).Get<MailOptions>(), strict: true);
        Assert.Equivalent(new SmsOptions(), settings.GetSection(SmsOptions.Section).Get<SmsOptions>(), strict: true);
        var expected = typeof(RelayOptions).GetProperties().Where(one => one.PropertyType == typeof(string) || one.PropertyType == typeof(bool)).Select(one => "Relay:" + one.Name)
            .Concat(typeof(LimitOptions).GetProperties().Select(one => "Relay:Limits:" + one.Name))
            .Concat(typeof(SealOptions).GetProperties().Select(one => "Relay:Seal:" + one.Name))
            .Concat(typeof(PdfOptions).GetProperties().Select(one => "Relay:Pdf:" + one.Name))
            .Concat(typeof(MailOptions).GetProperties().Select(one => "Relay:Mail:" + one.Name))
            .Concat(typeof(SmsOptions).GetProperties().Where(one => one.PropertyType != typeof(string[])).Select(one => "Relay:Sms:" + one.Name))
            .Concat(typeof(PrintingOptions).GetProperties().Select(one => "Relay:Printing:" + one.Name)).Concat(further);
        Assert.Equal(expected.Order(StringComparer.Ordinal), settings.GetSection("Relay").AsEnumerable().Where(pair => pair.Value is not null).Select(pair => pair.Key).Order(StringComparer.Ordinal));
    }
}
