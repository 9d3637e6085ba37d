package fr.gouv.anct.minisites.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks the result of accepting an invitation, by account and time, and the path of its link. */
class InvitationDetailsTest {

    private static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
    private static final Account INVITER = account("qui@exemple.fr");
    private static final Account EARLIER = account("avant@exemple.fr");
    private static final Account GUEST = account("invite@exemple.fr");
    private static final Account OTHER = account("autre@exemple.fr");

    private static Account account(String email) {
        return new Account(UUID.randomUUID(), email, "A", "B", null);
    }

    private static InvitationDetails offer(
            Instant expires, @Nullable Instant accepted, @Nullable Instant revoked, boolean upheld) {
        Invitation invitation = new Invitation(
                UUID.randomUUID(), GUEST.email(), Role.EDITOR, INVITER, null, NOW, expires, accepted, revoked, upheld);
        Tenant site = new Tenant(
                UUID.randomUUID(),
                "essai",
                "Essai",
                TenantState.LIVE,
                false,
                1,
                null,
                new Address(new Host("essai.test"), ""),
                List.of());
        return new InvitationDetails(site, invitation, Set.of(INVITER.id(), EARLIER.id()));
    }

    private static final InvitationDetails OPEN = offer(NOW.plusSeconds(1), null, null, true);

    private static AcceptanceResult decide(
            InvitationDetails details, Account account, @Nullable Role present, boolean confirmed) {
        return details.acceptance(account, present, confirmed, NOW);
    }

    @Test
    void whoIsInvitedAccepts() {
        assertThat(decide(OPEN, GUEST, null, false)).isEqualTo(new AcceptanceResult.Accepted(Role.EDITOR));
    }

    @Test
    void anotherAddressAsksForAConfirmation() {
        assertThat(decide(OPEN, OTHER, null, false))
                .isEqualTo(new AcceptanceResult.OtherAddress(GUEST.email(), OTHER.email()));
        assertThat(decide(OPEN, OTHER, null, true)).isEqualTo(new AcceptanceResult.Accepted(Role.EDITOR));
    }

    @Test
    void aLesserRoleIsRaisedAndNoneIsLowered() {
        assertThat(decide(OPEN, GUEST, Role.CONTRIBUTOR, false)).isEqualTo(new AcceptanceResult.Accepted(Role.EDITOR));
        assertThat(decide(OPEN, GUEST, Role.EDITOR, false)).isEqualTo(new AcceptanceResult.AlreadyMember(Role.EDITOR));
        assertThat(decide(OPEN, OTHER, Role.OWNER, true)).isEqualTo(new AcceptanceResult.AlreadyMember(Role.OWNER));
    }

    /**
     * Neither a confirmation nor a lesser role helps. Senders are compared by account, so all their addresses are
     * covered.
     */
    @Test
    void anInvitationIsNotForTheAccountsThatSentIt() {
        for (Account sender : List.of(INVITER, EARLIER)) {
            for (boolean confirmed : List.of(true, false)) {
                assertThat(decide(OPEN, sender, null, confirmed)).isEqualTo(new AcceptanceResult.OwnInvitation());
                assertThat(decide(OPEN, sender, Role.CONTRIBUTOR, confirmed))
                        .isEqualTo(new AcceptanceResult.OwnInvitation());
            }
        }
    }

    @Test
    void whatIsOverIsOverForEverybody() {
        assertThat(decide(offer(NOW, null, null, true), GUEST, null, true))
                .isEqualTo(new AcceptanceResult.Expired(NOW));
        assertThat(decide(offer(NOW.plusSeconds(1), NOW, null, true), GUEST, null, true))
                .isEqualTo(new AcceptanceResult.AlreadyAccepted());
        assertThat(decide(offer(NOW.plusSeconds(1), null, NOW, true), GUEST, null, true))
                .isEqualTo(new AcceptanceResult.Revoked());
        assertThat(decide(offer(NOW.plusSeconds(1), null, null, false), GUEST, null, true))
                .isEqualTo(new AcceptanceResult.Withdrawn());
    }

    @Test
    void theTokenIsTheEndOfThePath() {
        TenantLinkToken token = TenantLinkToken.generate(UUID.randomUUID());
        String path = InvitationPath.of(token);
        assertThat(path).isEqualTo("/invitations/" + token.text());
        assertThat(InvitationPath.token(path)).contains(token);
        assertThat(List.of("/sites/x", token.text(), path + "/", "/invitations/", "/sites" + path))
                .noneMatch(wrong -> InvitationPath.token(wrong).isPresent());
    }
}
