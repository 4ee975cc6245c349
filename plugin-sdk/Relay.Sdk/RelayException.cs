namespace TicketRelay;

/// <summary>The relay refused a request, or could not be asked. The subclasses say what a till can do about it.</summary>
public class RelayException : Exception
{
    internal RelayException(Problem problem, Exception? cause = null) : base(problem.Detail, cause) => Problem = problem;

    /// <summary>What the relay said; for a relay that could not be asked, what went wrong.</summary>
    public Problem Problem { get; }

    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient => this is RelayUnreachableException or RelayBusyException;
}

/// <summary>The relay could not be reached, or did not answer in time. Whether it received the request is not known: the same ticket may be submitted again.</summary>
public sealed class RelayUnreachableException : RelayException
{
    internal RelayUnreachableException(string detail, Exception? cause) : base(new Problem("", 0, detail), cause)
    {
    }
}

/// <summary>The relay cannot do it now, but can later: it is busy, full or starting.</summary>
public sealed class RelayBusyException : RelayException
{
    internal RelayBusyException(Problem problem) : base(problem)
    {
    }
}

/// <summary>The key is missing, unknown, revoked, or lacks the right.</summary>
public sealed class KeyRefusedException : RelayException
{
    internal KeyRefusedException(Problem problem) : base(problem)
    {
    }
}

/// <summary>There is no such thing, or it belongs to another shop, or its time is over.</summary>
public sealed class NotFoundException : RelayException
{
    internal NotFoundException(Problem problem) : base(problem)
    {
    }
}

/// <summary>What was sent cannot be accepted; <see cref="Problem.Errors"/> names each bad member.</summary>
public sealed class ContentRefusedException : RelayException
{
    internal ContentRefusedException(Problem problem) : base(problem)
    {
    }
}

/// <summary>The till has sent another ticket under this number.</summary>
public sealed class DuplicateNumberException : RelayException
{
    internal DuplicateNumberException(Problem problem) : base(problem)
    {
    }
}

/// <summary>The token is in use, or was: make a new one.</summary>
public sealed class TokenTakenException : RelayException
{
    internal TokenTakenException(Problem problem) : base(problem)
    {
    }
}

/// <summary>This relay does not do that: its version is older, or its host switched it off, or has not approved the shop for it yet.</summary>
public sealed class NotAvailableException : RelayException
{
    internal NotAvailableException(Problem problem) : base(problem)
    {
    }
}
