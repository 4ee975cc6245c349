using Microsoft.Extensions.Configuration;
using Relay.Hosting;
using Relay.Hosting.Settings;

namespace Relay.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Relay:PublicUrl", "tickets.example.fr", "absolute http or https")]
    [InlineData("Relay:PublicUrl", "ftp://tickets.example.fr", "absolute http or https")]
    [InlineData("Relay:PublicUrl", "https://tickets.example.fr/relay", "no path")]
    [InlineData("Relay:PublicUrl", "https://tickets.example.fr/?a=b", "no path, query")]
    [InlineData("Relay:PublicUrl", "https://user@tickets.example.fr", "user")]
    [InlineData("Relay:PublicUrl", "https://caissé.example.fr", "xn--caiss-fsa.example.fr")]
    [InlineData("Relay:Registration", "maybe", "closed or open")]
    [InlineData("Relay:Storage", "postgres", "not in this version")]
    [InlineData("Relay:Storage", "mysql", "litedb")]
    [InlineData("Relay:LogFormat", "xml", "readable or json")]
    [InlineData("Relay:DataFolder", " ", "must be given")]
    [InlineData("Relay:KnownProxies:0", "proxy.local", "IP address")]
    [InlineData("Relay:KnownProxies", "10.0.0.1", "KnownProxies__0")]
    [InlineData("Relay:Limits:JsonDepth", "1000", "from 4 to 64")]
    [InlineData("Relay:Limits:JsonDepth", "deep", "from 4 to 64")]
    [InlineData("Relay:Limits:JsonDept", "16", "is not a setting")]
    [InlineData("Relay:PublicURI", "http://a", "is not a setting")]
    public void Wrong_setting_is_named_with_its_value_and_what_is_right(string name, string value, string hint)
    {
        var mistake = Assert.Single(SettingsCheck.Mistakes(Settings(new() { [name] = value })));

        Assert.Contains(name, mistake, StringComparison.Ordinal);
        Assert.Contains(hint, mistake, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Relay:PublicUrl", "https://tickets.example.fr/")]
    [InlineData("Relay:PublicUrl", "http://192.0.2.1:8080")]
    [InlineData("Relay:PublicUrl", "")]
    [InlineData("relay:registration", "open")]
    [InlineData("Relay:KnownProxies:0", "172.18.0.0/16")]
    [InlineData("Relay:KnownProxies:0", "::1")]
    public void Right_setting_is_taken(string name, string value) =>
        Assert.Empty(SettingsCheck.Mistakes(Settings(new() { [name] = value })));

    [Fact]
    public async Task All_mistakes_are_told_at_once_before_anything_starts()
    {
        var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => RelayUnderTest.StartAsync(new()
        {
            ["Relay:PublicUrl"] = "nowhere",
            ["Relay:Limits:TextLength"] = "-1",
            ["Relay:Colour"] = "blue",
            ["Relay:Seal:PfxFile"] = "/nowhere.pfx",
            ["Relay:Seal:Colour"] = "red",
        }));

        Assert.Contains("'nowhere'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'-1'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Relay:Colour", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'/nowhere.pfx', but there is no such file", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Relay:Seal:Colour is not a setting", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_may_come_from_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "https://tickets.example.fr\n");
        var settings = Settings(new() { ["Relay:PublicUrl_FILE"] = file });

        Assert.Empty(SettingFiles.AddTo(settings));
        Assert.Empty(SettingsCheck.Mistakes(settings));
        Assert.Equal("https://tickets.example.fr", settings["Relay:PublicUrl"]);
        File.Delete(file);
    }

    [Fact]
    public void Setting_whose_file_is_missing_is_a_mistake()
    {
        var mistake = Assert.Single(SettingFiles.AddTo(Settings(new() { ["Relay:Limits:JsonDepth_FILE"] = "/no/such/file" })));

        Assert.Contains("Relay:Limits:JsonDepth_FILE", mistake, StringComparison.Ordinal);
        Assert.Contains("/no/such/file", mistake, StringComparison.Ordinal);
    }

    private static ConfigurationManager Settings(Dictionary<string, string?> values)
    {
        var settings = new ConfigurationManager();
        settings.AddInMemoryCollection(values);
        return settings;
    }
}
