namespace Relay.Hosting.Settings;

internal static class SettingsRegistration
{
    /// <summary>Reads and checks the settings. Rooms check their own sections at start; where that is not reached, <paramref name="ofRooms"/> tell those mistakes here.</summary>
    /// <exception cref="StartupRefusedException">Some are wrong; it lists them all.</exception>
    public static void AddSettings(this WebApplicationBuilder builder, params Func<IConfiguration, IEnumerable<string>>[] ofRooms)
    {
        List<string> mistakes = [.. SettingFiles.AddTo(builder.Configuration), .. SettingsCheck.Mistakes(builder.Configuration)];
        if (mistakes.Count > 0)
        {
            mistakes.AddRange(ofRooms.SelectMany(find => find(builder.Configuration)));
            throw new StartupRefusedException("The relay cannot start with these settings:" + string.Concat(mistakes.Select(one => "\n  " + one)));
        }
        builder.Services.AddOptions<RelayOptions>().BindConfiguration(RelayOptions.Section);
    }
}
