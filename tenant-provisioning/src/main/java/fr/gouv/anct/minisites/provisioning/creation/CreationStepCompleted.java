package fr.gouv.anct.minisites.provisioning.creation;

import java.util.UUID;

/** Application event published when a creation step is committed. */
public record CreationStepCompleted(UUID tenantId, CreationStep step) {}
