package fr.gouv.anct.minisites.access.session;

import org.springframework.session.ReactiveSessionRepository;

/** The contract, in memory. */
class MemorySessionsTest extends SessionContract {

    private final MemorySessions sessions = new MemorySessions(TERMS, clock);

    @Override
    ReactiveSessionRepository<StoredSession> sessions() {
        return sessions;
    }
}
