using System.Text;

namespace Capture.Paper;

/// <summary>The printer's page 1: half-wide Katakana between lines and blocks. Tills far from Japan turn to it for its lines; .NET has no page like it.</summary>
internal sealed class KatakanaPage : Encoding
{
    public const int Number = 1;

    private const int FirstLetter = 0xA1, LastLetter = 0xDF;

    private const string Lines = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯\u00A0";
    private const string Signs = "═╞╪╡◢◣◥◤♠♥♦♣●○╱╲╳円年月日時分秒〒市区町村人▒\u00A0";

    public override int GetByteCount(char[] chars, int index, int count) => count;

    /// <exception cref="NotSupportedException">It is only read.</exception>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => throw new NotSupportedException("Receipts are only read.");

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var at = 0; at < byteCount; at++)
            chars[charIndex + at] = bytes[byteIndex + at] switch
            {
                < 0x80 and var ascii => (char)ascii,
                < FirstLetter and var line => Lines[line - 0x80],
                <= LastLetter and var letter => (char)(0xFF61 + letter - FirstLetter),
                var sign => Signs[sign - LastLetter - 1],
            };
        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;
}
