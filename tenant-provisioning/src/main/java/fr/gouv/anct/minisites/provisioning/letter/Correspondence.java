package fr.gouv.anct.minisites.provisioning.letter;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterWords;
import fr.gouv.anct.minisites.mail.Outbox;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes letters, in the transaction at hand. */
@Component
public class Correspondence {

    private static final int PARAGRAPHS = 4;

    private final Accounts accounts;
    private final Outbox outbox;
    private final MinisitesProperties properties;
    private final LetterWords words = new LetterWords("messages/provisioning");

    Correspondence(Accounts accounts, Outbox outbox, MinisitesProperties properties) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.properties = properties;
    }

    /** To one person. */
    public Mono<Void> write(Account to, Message message) {
        return outbox.post(to.email(), letter(to, message));
    }

    /**
     * To everybody of central communications.
     *
     * @param except who needs no telling
     */
    public Mono<Void> writeToCommunications(Account except, Message message) {
        return communications(account -> !account.id().equals(except.id()), message);
    }

    /** To everybody of central communications. */
    public Mono<Void> writeToCommunications(Message message) {
        return communications(_ -> true, message);
    }

    private Mono<Void> communications(Predicate<Account> readers, Message message) {
        return accounts.ofPlatform(Role.COMMUNICATIONS)
                .filter(readers)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(account -> write(account, message))
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

    /** A sentence of the bundle. */
    public String text(String key, Object... values) {
        return words.say(key, values);
    }

    private Optional<String> paragraph(Message message, String key, Object... values) {
        return (message.online() ? Optional.<String>empty() : textIfAny(key + ".offline", values))
                .or(() -> textIfAny(key, values));
    }

    private Optional<String> textIfAny(String key, Object... values) {
        return Stream.ofNullable(words.sayIfAny(key, values)).findFirst();
    }

    /** The requester's page of a request, in the back office. */
    public String requestUrl(UUID request) {
        return backOffice() + "/demande/" + request;
    }

    /** The page where a request is decided on. */
    public String decisionUrl(UUID request) {
        return backOffice() + "/decisions/" + request;
    }

    /** The page of a site in the back office. */
    public String siteUrl(String slug) {
        return backOffice() + "/sites/" + slug;
    }

    /** The page of its people. */
    public String peopleUrl(String slug) {
        return siteUrl(slug) + "/personnes";
    }

    /** The home page of the back office. */
    public String homeUrl() {
        return backOffice() + "/";
    }

    private String backOffice() {
        return properties.origin(properties.backOfficeHost());
    }

    /**
     * What there is to say.
     *
     * @param site its name
     * @param detail an address or a date, as the words of the occasion say it
     * @param by name of who did it
     * @param quote the reason of a decision
     * @param url where the one thing to do next is done
     * @param online whether the public sees the site: where it does not, a paragraph is taken from the key with
     *     {@code .offline} after it, if there is one
     */
    public record Message(
            Occasion occasion,
            String site,
            String detail,
            String by,
            @Nullable String quote,
            String url,
            boolean online) {

        /** Where it makes no difference whether the public sees the site. */
        public Message(Occasion occasion, String site, String detail, String by, @Nullable String quote, String url) {
            this(occasion, site, detail, by, quote, url, true);
        }
    }
}
