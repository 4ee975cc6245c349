using Microsoft.AspNetCore.Authorization;
using Relay.Hosting;

namespace Relay.Shops;

/// <summary>The room's services and routes.</summary>
internal static class ShopsRoom
{
    public static WebApplicationBuilder AddShops(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ShopDirectory>();
        builder.Services.AddSingleton<ShopRegistration>();
        builder.Services.AddSingleton<KeyMint>();
        builder.Services.AddSingleton<ShopErasure>();
        builder.Services.AddSingleton<RegistrationRate>();
        builder.Services.AddSingleton<HostKey>();
        builder.Services.AddSingleton<ShopApprovals>();
        builder.Services.AddSingleton<IRelayCommand, ShopsCommand>();
        builder.Services.AddHostedService<ShopsStart>();
        // The core only: the rest would make cookie keys in the home folder, and there are no cookies.
        builder.Services.AddAuthenticationCore(options =>
        {
            options.AddScheme<KeyAuthentication>(KeyAuthentication.Name, null);
            options.DefaultScheme = KeyAuthentication.Name;
        });
        builder.Services.AddTransient<KeyAuthentication>();
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<IAuthorizationHandler, KeyAuthorization>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, KeyRefusalAnswer>();
        builder.Services.AddProblems(ShopProblems.All);
        return builder;
    }

    public static WebApplication MapShops(this WebApplication app)
    {
        app.UseKeyInUrlRefusal();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRegistration();
        app.MapShop();
        app.MapTills();
        app.MapKeys();
        return app;
    }
}
