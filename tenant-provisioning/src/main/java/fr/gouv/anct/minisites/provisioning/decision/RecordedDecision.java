package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.access.Account;
import java.time.Instant;

/** A decision as stored, with its author and time. */
public record RecordedDecision(Instant at, Account by, Decision decision) {}
