using System.Security.Cryptography;
using Relay.Shops;

namespace Relay.Displays.Pairings;

/// <summary>Leave to approve one tablet, given to a phone that showed a right key: the key itself need not be written into the next page. Ends with the pairing.</summary>
/// <param name="Till">The one till that the key is of; null for a shop's key, which may choose.</param>
/// <param name="SecretHash">SHA-256 of what the phone sends back.</param>
internal sealed record ApprovalGrant(ShopId Shop, TillId? Till, byte[] SecretHash)
{
    public bool Opens(byte[] secretHash) => CryptographicOperations.FixedTimeEquals(SecretHash, secretHash);
}
