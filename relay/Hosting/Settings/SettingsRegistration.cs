namespace Relay.Hosting.Settings;

internal static class SettingsRegistration
{
    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="StartupRefusedException">Some are wrong; it lists them all.</exception>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        List<string> mistakes = [.. SettingFiles.AddTo(builder.Configuration), .. SettingsCheck.Mistakes(builder.Configuration)];
        if (mistakes.Count > 0)
            throw new StartupRefusedException("The relay cannot start with these settings:" + string.Concat(mistakes.Select(one => "\n  " + one)));
        builder.Services.AddOptions<RelayOptions>().BindConfiguration(RelayOptions.Section);
    }
}
