using System.Security.Cryptography;
using System.Text;
using Relay.Shops;

namespace Relay.Displays.Pairings;

/// <summary>All pairings that are open or ended a short while ago. In memory: a restart makes tablets show a new code.</summary>
internal sealed class PairingBook
{
    public static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan WindowLife = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    /// <summary>Open pairings of one shop, or codes shown to one address.</summary>
    public const int OpenPerOwner = 20;

    /// <summary>Open pairings in all.</summary>
    private const int OpenInAll = 10_000;

    /// <summary>How long an ended pairing still answers what became of it.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Pairing> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<PairingCode, Pairing> _byCode = [];

    /// <summary>By the SHA-256 of a link's secret or of a tablet's credential.</summary>
    private readonly Dictionary<string, Pairing> _bySecret = new(StringComparer.Ordinal);
    private readonly WrongTries _tries = new();
    private readonly TimeProvider _time;
    private readonly long _begin;

    public PairingBook(TimeProvider time)
    {
        _time = time;
        _begin = time.GetTimestamp();
    }

    private TimeSpan Now => _time.GetElapsedTime(_begin);

    /// <summary>A pairing for a tablet to scan, or for a window that the POS opens; null when the shop has too many open.</summary>
    /// <param name="secret">The link's secret, known to its holder only.</param>
    public TillPairing? OpenForTill(Till till, PairingKind kind, string? name, out string secret)
    {
        var life = LifeOf(kind);
        secret = RandomNumberGenerator.GetString("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 26);
        lock (_gate)
        {
            Forget();
            if (!HasRoom(pairing => pairing is TillPairing made && made.Shop == till.Shop))
                return null;
            PairingCode? code = kind == PairingKind.Window ? null : NewCode();
            var pairing = new TillPairing(NewId(), kind, code, HashOf(secret), Now + life, till.Shop, till.Id, name, _time.GetUtcNow() + life);
            Add(pairing);
            return pairing;
        }
    }

    public static TimeSpan LifeOf(PairingKind kind) => kind == PairingKind.Window ? WindowLife : LinkLife;

    /// <summary>The code that a tablet shows: the same one until it ends. Null when its network has too many open.</summary>
    public TabletPairing? ShowFor(byte[] credentialHash, string network, string address, string engine)
    {
        lock (_gate)
        {
            Forget();
            if (FindTablet(credentialHash) is { } shown)
                return shown;
            if (!HasRoom(pairing => pairing is TabletPairing made && made.Network == network))
                return null;
            var pairing = new TabletPairing(NewId(), NewCode(), credentialHash, Now + CodeLife, network, address, engine);
            Add(pairing);
            return pairing;
        }
    }

    /// <summary>The open pairing of a tablet that holds this credential.</summary>
    public TabletPairing? FindTablet(byte[] credentialHash)
    {
        lock (_gate)
            return _bySecret.GetValueOrDefault(Convert.ToHexString(credentialHash)) is TabletPairing pairing
                && pairing.StateAt(Now) == PairingState.Open ? pairing : null;
    }

    /// <summary>The open pairing whose tablet shows this code, to be looked at; wrong codes count as tries.</summary>
    public TryOutcome Look(PairingCode code, string who) => Try<TabletPairing>(code, who, take: false);

    /// <summary>Takes the pairing whose tablet shows this code, so that nobody else can.</summary>
    public TryOutcome Claim(PairingCode code, string who) => Try<TabletPairing>(code, who, take: true);

    /// <summary>Counts something else wrong, such as a key, like a wrong code.</summary>
    public void NoteWrong(string who)
    {
        lock (_gate)
            _tries.Add(who, Now);
    }

    /// <summary>Leave to approve a tablet, for a phone that showed a right key.</summary>
    /// <param name="till">The key's till; null for a shop's key.</param>
    /// <returns>The secret that the phone sends back.</returns>
    public string Grant(TabletPairing pairing, ShopId shop, TillId? till)
    {
        var secret = RandomNumberGenerator.GetString("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 26);
        lock (_gate)
            pairing.Grant = new ApprovalGrant(shop, till, HashOf(secret));
        return secret;
    }

    /// <summary>What such a secret gives leave to; null when it is not the one given last.</summary>
    public ApprovalGrant? FindGrant(TabletPairing pairing, string secret)
    {
        lock (_gate)
            return pairing.Grant is { } grant && grant.Opens(HashOf(secret)) ? grant : null;
    }

    /// <summary>Takes a till's pairing by the code that the till shows.</summary>
    public TryOutcome Type(PairingCode code, string who) => Try<TillPairing>(code, who, take: true);

    /// <summary>A till's pairing by its link; null when nobody made it, or long ago.</summary>
    public TillPairing? FindLink(string secret)
    {
        lock (_gate)
            return _bySecret.GetValueOrDefault(Convert.ToHexString(HashOf(secret.ToUpperInvariant()))) as TillPairing;
    }

    /// <summary>Takes an open pairing; false when somebody was first or its time is over.</summary>
    public bool Take(Pairing pairing)
    {
        lock (_gate)
        {
            if (pairing.StateAt(Now) != PairingState.Open || pairing.Taken)
                return false;
            return pairing.Taken = true;
        }
    }

    /// <summary>A taken pairing has become a display, or (null) could not, and is open again.</summary>
    public void Settle(Pairing pairing, string? display)
    {
        lock (_gate)
        {
            pairing.Taken = display is not null;
            pairing.Display = display;
        }
        if (display is not null)
            pairing.End();
    }

    /// <summary>A shop's own pairing and what became of it; null when it is another's or long over.</summary>
    public (TillPairing Pairing, PairingState State)? Find(string id, ShopId shop)
    {
        lock (_gate)
            return _byId.GetValueOrDefault(id) is TillPairing pairing && pairing.Shop == shop ? (pairing, pairing.StateAt(Now)) : null;
    }

    public PairingState StateOf(Pairing pairing)
    {
        lock (_gate)
            return pairing.StateAt(Now);
    }

    /// <summary>How long an open pairing still lives.</summary>
    public TimeSpan RestOf(Pairing pairing) => pairing.EndsAt - Now;

    private TryOutcome Try<T>(PairingCode code, string who, bool take) where T : Pairing
    {
        lock (_gate)
        {
            Forget();
            if (_tries.Wait(who, Now) is { } wait)
                return new TryOutcome(null, wait);
            if (_byCode.GetValueOrDefault(code) is T pairing && pairing.StateAt(Now) == PairingState.Open && !pairing.Taken)
            {
                pairing.Taken = take;
                return new TryOutcome(pairing, null);
            }
            _tries.Add(who, Now);
            foreach (var near in _byId.Values.Where(other => other is T && other.Code is { } its && its.IsNear(code) && other.StateAt(Now) == PairingState.Open))
                if (++near.WrongTries >= WrongTries.Most)
                    Burn(near);
            return new TryOutcome(null, null);
        }
    }

    private static void Burn(Pairing pairing)
    {
        pairing.Burned = true;
        pairing.End();
    }

    private bool HasRoom(Func<Pairing, bool> sameOwner)
    {
        var open = _byId.Values.Where(pairing => pairing.StateAt(Now) == PairingState.Open).ToList();
        return open.Count < OpenInAll && open.Count(sameOwner) < OpenPerOwner;
    }

    private void Add(Pairing pairing)
    {
        _byId.Add(pairing.Id, pairing);
        if (pairing.Code is { } code)
            _byCode.Add(code, pairing);
        _bySecret[pairing.SecretKey] = pairing;
    }

    private void Forget()
    {
        var over = Now - Memory;
        foreach (var pairing in _byId.Values.Where(pairing => pairing.EndsAt <= over).ToList())
        {
            _byId.Remove(pairing.Id);
            if (pairing.Code is { } code)
                _byCode.Remove(code);
            if (_bySecret.GetValueOrDefault(pairing.SecretKey) == pairing)
                _bySecret.Remove(pairing.SecretKey);
        }
    }

    private PairingCode NewCode()
    {
        PairingCode code;
        do
            code = PairingCode.New();
        while (_byCode.ContainsKey(code));
        return code;
    }

    private static string NewId() => "pa_" + RandomNumberGenerator.GetString("0123456789abcdefghjkmnpqrstvwxyz", 16);

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}

/// <summary>What became of a code that somebody typed.</summary>
/// <param name="Pairing">The one it belongs to; null when it is wrong.</param>
/// <param name="Wait">How long the typist must wait before any other try.</param>
internal sealed record TryOutcome(Pairing? Pairing, TimeSpan? Wait);
