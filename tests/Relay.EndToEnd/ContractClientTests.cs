namespace Relay.EndToEnd;

/// <summary>The contract as strangers' programs read it: a linter, a generator of clients, and a client that knows nothing else.</summary>
public sealed class ContractClientTests
{
    private static readonly string Tools = Path.Combine(Checkout.Root, "tests/tools");

    [Fact]
    public async Task A_client_made_from_the_contract_speaks_to_the_relay_and_a_linter_finds_nothing_in_it()
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"), null, "--Relay:Registration=open");
        using var client = relay.Client();
        await File.WriteAllBytesAsync(folder.File("contract.json"), await client.GetByteArrayAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        File.Copy(Path.Combine(Tools, "contract/till.ts"), folder.File("till.ts"));
        await File.WriteAllTextAsync(folder.File("package.json"), """{"type": "module"}""");
        File.CreateSymbolicLink(folder.File("node_modules"), Path.Combine(Tools, "node_modules"));

        Assert.Equal("", await Tool.RunAsync("node", Path.Combine(Tools, "contract/judge.mjs"), folder.File("contract.json"), folder.File("contract.ts")));
        await Tool.RunAsync("node", Path.Combine(Tools, "node_modules/typescript/bin/tsc"), "--strict", "--target", "es2022", "--module", "es2022",
            "--moduleResolution", "bundler", "--lib", "es2022,dom", "--skipLibCheck", folder.File("till.ts"), Path.Combine(Tools, "contract/node.d.ts"));
        var said = await Tool.RunAsync("node", folder.File("till.js"), relay.Address.AbsoluteUri);

        Assert.Equal("""{"link":true,"events":["received"],"slug":"duplicate-number","begins":"%PDF-","incomplete":true}""", said.Trim());
    }
}
