using System.Xml.Linq;

namespace Relay.Tests.House;

public sealed class WallTests
{
    [Fact]
    public void No_room_names_a_room_it_may_not_know() =>
        Assert.Empty(SourceTree.Relay.SelectMany(Walls.Broken));

    [Theory]
    [InlineData("using Relay.Storage;\nnamespace Relay.Tickets;")]
    [InlineData("using S = Relay.Storage.LiteDb;\nnamespace Relay.Tickets;")]
    [InlineData("namespace Relay.Tickets; class A { global::Relay.Viewing.Page? p; }")]
    [InlineData("namespace Relay.Tickets; class A { Displays.Board? b; }")]
    [InlineData("namespace Relay.Tickets; class A { object b = new Storage.LiteDb.Index(); }")]
    [InlineData("namespace Relay.Tickets; class A { LiteDB.BsonValue? v; }")]
    [InlineData("global using System.Text;\nnamespace Relay.Tickets;")]
    [InlineData("namespace Relay.Tickets; class A(HttpContext context);")]
    public void A_broken_wall_is_noticed_however_it_is_written(string source) =>
        Assert.NotEmpty(Walls.Broken(new SourceFile("Tickets/Broken.cs", source)));

    [Theory]
    [InlineData("using Relay.Shops;\nnamespace Relay.Tickets; // tells Relay.Viewing nothing")]
    [InlineData("namespace Relay.Tickets; class A { string s = \"Relay.Storage.X\"; }")]
    [InlineData("namespace Relay.Tickets; class A { int Count(B b) => b.Displays.Count; }")]
    public void What_is_allowed_is_left_in_peace(string source) =>
        Assert.Empty(Walls.Broken(new SourceFile("Tickets/Fine.cs", source)));

    [Fact]
    public void Every_room_stands_in_the_table()
    {
        var rooms = SourceTree.Relay.Select(file => file.Room).Where(room => room.Length > 0).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Walls.MayKnow.Keys.Order(StringComparer.Ordinal), rooms);
    }

    [Fact]
    public void No_project_hides_a_using_or_references_across_the_house()
    {
        var relay = XDocument.Load(Path.Combine(SourceTree.Root, "relay", "Relay.csproj"));

        Assert.Empty(relay.Descendants("Using"));
        Assert.Empty(relay.Descendants("ProjectReference"));
    }
}
