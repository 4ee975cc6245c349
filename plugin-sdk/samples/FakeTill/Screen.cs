using System.Text;

namespace FakeTill;

/// <summary>The terminal. Lines from several threads do not mix.</summary>
internal sealed class Screen(TextReader input, TextWriter output)
{
    private readonly Lock _gate = new();

    public void Say(string line)
    {
        lock (_gate)
            output.WriteLine(line);
    }

    /// <summary>The next line that is typed; null at the end of the input.</summary>
    public async Task<string?> AskAsync(string question)
    {
        lock (_gate)
        {
            output.Write(question);
            output.Flush();
        }
        return (await input.ReadLineAsync())?.Trim();
    }

    /// <summary>Two modules of a code in each character, light on dark terminals as on light ones.</summary>
    public void Show(QrCode code)
    {
        var picture = new StringBuilder();
        for (var row = -2; row < code.Size + 2; row += 2)
        {
            for (var column = -2; column < code.Size + 2; column++)
                picture.Append((code[row, column], code[row + 1, column]) switch { (true, true) => ' ', (true, false) => '▄', (false, true) => '▀', _ => '█' });
            picture.Append('\n');
        }
        Say(picture.ToString().TrimEnd('\n'));
    }
}
