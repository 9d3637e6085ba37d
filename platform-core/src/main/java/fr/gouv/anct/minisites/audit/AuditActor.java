package fr.gouv.anct.minisites.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Person or part of the platform that the journal names as responsible for an action, with the account id if there is
 * one.
 *
 * @param name of the person, or of the part of the platform that acts by itself
 * @param id the person's account; null if the platform acts by itself, or if the person has not signed in
 */
public record AuditActor(String name, @Nullable UUID id) {

    /** Returns an actor known by name only: the platform, or a person who has not signed in. */
    public static AuditActor withoutAccount(String name) {
        return new AuditActor(name, null);
    }

    /**
     * Returns the id of the actor's account, for what only a person with an account does.
     *
     * @throws IllegalStateException if the actor has no account
     */
    public UUID requireId() {
        if (id == null) {
            throw new IllegalStateException("an actor without an account: " + name);
        }
        return id;
    }
}
