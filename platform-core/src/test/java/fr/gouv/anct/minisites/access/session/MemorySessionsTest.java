package fr.gouv.anct.minisites.access.session;

import org.springframework.session.ReactiveSessionRepository;

/** Runs the contract against the sessions in memory. */
class MemorySessionsTest extends SessionContract {

    private final MemorySessions sessions = new MemorySessions(TERMS, clock);

    @Override
    ReactiveSessionRepository<StoredSession> sessions() {
        return sessions;
    }
}
