using Microsoft.Extensions.Configuration;
using Relay.Hosting;

namespace Relay.Tests.Hosting;

/// <summary>What <c>relay health</c> and <c>relay start-link</c> connect to, from the same settings as the server.</summary>
public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("", "http://localhost:8080/")]
    [InlineData("urls=http://*:5000;http://*:5001", "http://localhost:5000/")]
    [InlineData("http_ports=9000;9001", "http://localhost:9000/")]
    [InlineData("https_ports=9443", "https://localhost:9443/")]
    [InlineData("https_ports=9443 http_ports=9000", "http://localhost:9000/")]
    [InlineData("urls=http://10.0.0.2:5000 http_ports=9000", "http://10.0.0.2:5000/")]
    [InlineData("Kestrel:Endpoints:Till:Url=http://+:7000", "http://localhost:7000/")]
    [InlineData("Kestrel:Endpoints:Till:Url=http://[::]:7000 urls=http://*:5000 http_ports=9000", "http://localhost:7000/")]
    public void First_address_that_the_settings_name_is_the_one_to_connect_to(string settings, string expected)
    {
        var pairs = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=', 2));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(pairs.ToDictionary(pair => pair[0], pair => (string?)pair[1])).Build();

        Assert.Equal(expected, ListenAddress.Local(configuration).ToString());
    }
}
