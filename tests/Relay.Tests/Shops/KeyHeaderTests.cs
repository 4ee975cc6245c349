using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Relay.Shops;

namespace Relay.Tests.Shops;

public sealed class KeyHeaderTests
{
    [Theory]
    [InlineData("Bearer {0}", 200, "")]
    [InlineData("bearer {0}", 200, "")]
    [InlineData("Bearer  {0} ", 200, "")]
    [InlineData("Basic {0}", 401, "key-missing")]
    [InlineData("{0}", 401, "key-missing")]
    [InlineData("Bearer", 401, "key-missing")]
    [InlineData("Bearer {0}, Bearer {0}", 401, "key-invalid")]
    [InlineData("Bearer {0}x", 401, "key-invalid")]
    [InlineData("Bearer null", 401, "key-invalid")]
    public async Task A_key_comes_as_bearer_and_once(string header, int status, string slug)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", string.Format(null, header, shop.ShopKey));

        var answer = await client.GetAsync("/v1/shop");

        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        if (status != 200)
            Assert.Equal(slug, (await answer.ReadProblemAsync((HttpStatusCode)status)).Slug);
    }

    [Fact]
    public async Task A_shops_secret_is_zeroed_when_its_request_ends()
    {
        var watch = new SecretWatch();
        await using var relay = await RelayUnderTest.StartAsync(services: services => services.AddSingleton<IStartupFilter>(watch));
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).ShopKey);

        await (await client.GetAsync("/v1/shop")).ReadAsync(HttpStatusCode.OK);

        var (secret, wasThere) = await watch.Seen.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(wasThere);
        Assert.True(SpinWait.SpinUntil(() => secret.Span.IndexOfAnyExcept((byte)0) < 0, TimeSpan.FromSeconds(30)));
    }

    /// <summary>Keeps hold of the secret that a request was given, and whether it was one when the request had been handled.</summary>
    private sealed class SecretWatch : IStartupFilter
    {
        private readonly TaskCompletionSource<(ShopSecret Secret, bool WasThere)> _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<(ShopSecret Secret, bool WasThere)> Seen => _seen.Task;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, inner) =>
            {
                await inner(context);
                if (context.Features.Get<Caller>() is { } caller)
                    _seen.TrySetResult((caller.Secret, caller.Secret.Span.IndexOfAnyExcept((byte)0) >= 0));
            });
            next(app);
        };
    }
}
