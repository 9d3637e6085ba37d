package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.AccountNotification;
import fr.gouv.anct.minisites.access.people.AccountNotifications;
import fr.gouv.anct.minisites.access.people.MembershipNotification;
import fr.gouv.anct.minisites.access.people.MembershipNotifications;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.FieldAnswer;
import fr.gouv.anct.minisites.contact.MessageContent;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.content.review.ReviewNotifications;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Sends a letter of each kind to one account, a member of a site. Each has a token of its own in its link and in each of
 * its values, so also in its subject.
 */
public final class SecretLetters {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final ApplicationContext application;
    private final Account reader;
    private final Tenant site;
    private final TransactionalOperator transaction;
    /** Tokens by the kinds of the letters. */
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private SecretLetters(ApplicationContext application, Account reader, Tenant site) {
        this.application = application;
        this.reader = reader;
        this.site = site;
        this.transaction = application.getBean(TransactionalOperator.class);
    }

    /** Sends the letters; returns their tokens by kind. */
    public static Map<String, String> send(ApplicationContext application, Account reader, Tenant site) {
        SecretLetters letters = new SecretLetters(application, reader, site);
        letters.ofAccounts();
        letters.ofMemberships();
        letters.ofReviews();
        letters.ofProvisioning();
        letters.ofMessages();
        return letters.tokens;
    }

    /** The kinds of {@link MembershipNotification}, with a secret in each text. */
    private List<Function<String, MembershipNotification>> memberships() {
        return List.of(
                secret -> new MembershipNotification.Invited(
                        Role.EDITOR,
                        secret,
                        "/invitations/" + tail(secret),
                        Instant.now().plusSeconds(60)),
                secret -> new MembershipNotification.InvitationRevoked(),
                secret -> new MembershipNotification.Joined(named(secret), Role.EDITOR, secret),
                secret -> new MembershipNotification.OwnerAdded(named(secret)),
                secret -> new MembershipNotification.RoleChanged(Role.EDITOR, Role.OWNER),
                secret -> new MembershipNotification.EndChanged(LocalDate.now(ParisCalendar.ZONE)),
                secret -> new MembershipNotification.HandedOver(),
                secret -> new MembershipNotification.Removed(),
                secret -> new MembershipNotification.Left(named(secret), Role.EDITOR));
    }

    private void ofAccounts() {
        AccountNotifications notifications = application.getBean(AccountNotifications.class);
        for (AccountNotification kind : AccountNotification.values()) {
            String secret = secret(kind);
            run(notifications.write(reader, kind, secret, "/invitations/" + tail(secret)));
        }
    }

    private void ofMemberships() {
        MembershipNotifications notifications = application.getBean(MembershipNotifications.class);
        Outbox outbox = application.getBean(Outbox.class);
        List<Function<String, MembershipNotification>> kinds = memberships();
        List<Class<?>> all = List.of(MembershipNotification.class.getPermittedSubclasses());
        if (!kinds.stream().map(kind -> kind.apply("/").getClass()).toList().equals(all)) {
            throw new AssertionError("Not all kinds of MembershipNotification are sent: " + all);
        }
        for (int n = 0; n < kinds.size(); n++) {
            String secret = secret(all.get(n).getSimpleName());
            run(outbox.post(
                    reader.email(),
                    notifications.letter(kinds.get(n).apply(secret), named(site, secret), reader, actor(secret))));
        }
    }

    private void ofReviews() {
        ReviewNotifications notifications = application.getBean(ReviewNotifications.class);
        for (ReviewNotifications.Kind kind : ReviewNotifications.Kind.values()) {
            String secret = secret(kind);
            run(notifications.notify(
                    reader.id(), kind, named(site, secret), UUID.randomUUID(), secret, secret, secret));
        }
    }

    private void ofProvisioning() {
        ProvisioningNotifications notifications = application.getBean(ProvisioningNotifications.class);
        for (ProvisioningNotification kind : ProvisioningNotification.values()) {
            String secret = secret(kind);
            run(notifications.send(
                    reader, new ProvisioningNotifications.Message(kind, secret, secret, secret, secret, secret)));
        }
    }

    private void ofMessages() {
        String secret = secret("contact");
        MessageContent content = new MessageContent(
                "Contact", "/contact", List.of(new FieldAnswer(ContactFieldKind.MESSAGE, "Bonjour")));
        application
                .getBean(ContactInbox.class)
                .receive(named(site, secret), UUID.randomUUID(), content, reader.email(), secret)
                .block(SOON);
    }

    private void run(Mono<Void> sending) {
        transaction
                .transactional(sending)
                .contextWrite(CurrentTenant.with(site.id()))
                .block(SOON);
    }

    private String secret(Enum<?> kind) {
        return secret(kind.getDeclaringClass().getSimpleName() + "." + kind.name());
    }

    /** Returns a link with a new token. */
    private String secret(String kind) {
        String token = TenantLinkToken.generate(UUID.randomUUID()).text();
        tokens.put(kind, token);
        return "http://gestion.localhost/invitations/" + token;
    }

    private static String tail(String secret) {
        return secret.substring(secret.lastIndexOf('/') + 1);
    }

    private static AuditActor actor(String name) {
        return AuditActor.withoutAccount(name);
    }

    private Account named(String name) {
        return new Account(reader.id(), reader.email(), name, name, null);
    }

    private static Tenant named(Tenant site, String name) {
        return new Tenant(
                site.id(),
                site.slug(),
                name,
                site.state(),
                site.readOnly(),
                site.version(),
                site.successorUrl(),
                site.canonical(),
                site.aliases());
    }
}
