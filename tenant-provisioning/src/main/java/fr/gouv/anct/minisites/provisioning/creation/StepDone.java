package fr.gouv.anct.minisites.provisioning.creation;

import java.util.UUID;

/** Published when a step of a creation is committed. */
public record StepDone(UUID tenantId, CreationStep step) {}
