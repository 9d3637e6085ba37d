package fr.gouv.anct.minisites.provisioning.notification;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterMessages;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes notification letters to the outbox, in the current transaction. */
@Component
public class ProvisioningNotifications {

    private static final int PARAGRAPHS = 4;

    private final Accounts accounts;
    private final Memberships memberships;
    private final Outbox outbox;
    private final MinisitesProperties properties;
    private final LetterMessages words = new LetterMessages("messages/provisioning");

    ProvisioningNotifications(
            Accounts accounts, Memberships memberships, Outbox outbox, MinisitesProperties properties) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.outbox = outbox;
        this.properties = properties;
    }

    /** Writes to one account. */
    public Mono<Void> send(Account to, Message message) {
        return outbox.post(to.email(), letter(to, message));
    }

    /** Writes to the owners of the current tenant. */
    public Mono<Void> sendToOwners(Message message) {
        return memberships
                .members()
                .filter(member -> member.role() == Role.OWNER)
                .map(Member::account)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(owner -> send(owner, message))
                .then();
    }

    /**
     * Writes to all members of central communications but one.
     *
     * @param except the account that is not notified
     */
    public Mono<Void> sendToCommunications(Account except, Message message) {
        return platform(Role.COMMUNICATIONS, account -> !account.id().equals(except.id()), message);
    }

    /** Writes to all accounts whose platform role allows an action, but one. */
    public Mono<Void> sendToPlatform(Action action, Account except, Message message) {
        return Flux.fromIterable(Permissions.allowed(action))
                .filter(Role::isPlatformRole)
                .concatMap(role -> platform(role, account -> !account.id().equals(except.id()), message))
                .then();
    }

    /** Writes to all members of central communications. */
    public Mono<Void> sendToCommunications(Message message) {
        return platform(Role.COMMUNICATIONS, _ -> true, message);
    }

    private Mono<Void> platform(Role role, Predicate<Account> readers, Message message) {
        return accounts.findByPlatformRole(role)
                .filter(readers)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(account -> send(account, message))
                .then();
    }

    private Letter letter(Account to, Message message) {
        String key = message.occasion().key();
        Object[] values = {message.site(), message.detail(), message.by()};
        return new Letter(
                text(key + ".subject", values),
                text("letter.greeting", to.name()),
                IntStream.rangeClosed(1, PARAGRAPHS)
                        .mapToObj(n -> key + "." + n)
                        .flatMap(paragraph -> paragraph(message, paragraph, values).stream())
                        .toList(),
                message.quote(),
                new LetterAction(text(key + ".action", values), message.url()));
    }

    /** Returns a message of the bundle. */
    public String text(String key, Object... values) {
        return words.get(key, values);
    }

    private Optional<String> paragraph(Message message, String key, Object... values) {
        return (message.online() ? Optional.<String>empty() : textIfAny(key + ".offline", values))
                .or(() -> textIfAny(key, values));
    }

    private Optional<String> textIfAny(String key, Object... values) {
        return Stream.ofNullable(words.find(key, values)).findFirst();
    }

    /** URL of the requester's page of a request, in the back office. */
    public String requestUrl(UUID request) {
        return backOffice() + "/demande/" + request;
    }

    /** URL of the page where a request is decided on. */
    public String decisionUrl(UUID request) {
        return backOffice() + "/decisions/" + request;
    }

    /** URL of a site's page in the back office. */
    public String siteUrl(String slug) {
        return backOffice() + "/sites/" + slug;
    }

    /** URL of the sheet of a site. */
    public String siteSheetUrl(String slug) {
        return siteUrl(slug) + "/fiche";
    }

    /** URL of the page where the end of a site is decided on. */
    public String siteEndUrl(String slug) {
        return siteUrl(slug) + "/fin";
    }

    /** URL of the page of a site's members. */
    public String peopleUrl(String slug) {
        return siteUrl(slug) + "/personnes";
    }

    /** URL of the back office's home page. */
    public String homeUrl() {
        return backOffice() + "/";
    }

    private String backOffice() {
        return properties.origin(properties.backOfficeHost());
    }

    /**
     * Content of a letter.
     *
     * @param site its name
     * @param detail an address or a date, as the letter's text requires
     * @param by name of the actor
     * @param quote the reason of a decision
     * @param url of the page for the next action
     * @param online whether the site is public: where it is not, a paragraph is taken from the key with the suffix
     *     {@code .offline}, if it exists
     */
    public record Message(
            ProvisioningNotification occasion,
            String site,
            String detail,
            String by,
            @Nullable String quote,
            String url,
            boolean online) {

        /** Content of a letter that does not depend on whether the site is public. */
        public Message(
                ProvisioningNotification notification,
                String site,
                String detail,
                String by,
                @Nullable String quote,
                String url) {
            this(notification, site, detail, by, quote, url, true);
        }
    }
}
