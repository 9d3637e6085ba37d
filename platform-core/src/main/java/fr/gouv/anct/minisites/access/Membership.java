package fr.gouv.anct.minisites.access;

import java.util.UUID;

/** Membership of an account in a tenant; {@code role} is a tenant role. */
public record Membership(UUID tenantId, UUID accountId, Role role) {}
