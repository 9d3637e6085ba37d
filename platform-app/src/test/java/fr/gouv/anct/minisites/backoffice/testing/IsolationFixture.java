package fr.gouv.anct.minisites.backoffice.testing;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.measurement.signal.WeekLetterTokens;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fixture of the isolation tests: two sites, an account for each role, another account, and a mail. */
public final class IsolationFixture implements AutoCloseable {

    /** Path variables that the suite can fill in; a new one is classified here before any test passes. */
    public static final Set<String> KNOWN_VARIABLES = Set.of(
            "site",
            "page",
            "schedule",
            "link",
            "comment",
            "draft",
            "version",
            "media",
            "folder",
            "request",
            "note",
            "step",
            "mail",
            "provider",
            "member",
            "invitation",
            "offer",
            "session",
            "account",
            "token",
            "redirect",
            "discarded",
            "message",
            "template");

    /** Variables of a site's resources, each with an id of every kind: own, another site's, absent or malformed. */
    private static final Set<String> SITE_THINGS = Set.of("redirect", "media", "folder", "discarded", "message");

    /** Slug of the site that the accounts are members of. */
    final String slug;

    private final String othersSlug;

    /**
     * State of the accounts, without the times of the last sign-in and the last use, which the suite itself changes.
     */
    private static final String ACCOUNTS =
            "select 'account ' || count(*) || md5(coalesce(string_agg(id || email || coalesce(platform_role, ''), ' '"
                    + " order by id), '')) from account";

    /** Where the acts on several things of a list are. */
    private static final String BULK = "/sites/{site}/lot/";

    private static final String TOKENS =
            "select 'access_token ' || count(*) || ' ' || count(revoked_at) from access_token";

    final TestAccounts accounts = new TestAccounts();
    final UUID mine;
    final UUID others;
    final UUID somebodyElse = accounts.account(Role.AGENT);
    final UUID administrated = accounts.account(Role.AGENT);
    final UUID letter = UUID.randomUUID();
    private final Map<Role, String> bearers = new EnumMap<>(Role.class);
    private final Map<Role, UUID> people = new EnumMap<>(Role.class);
    private final Map<Role, BackOfficeUser> sessions = new EnumMap<>(Role.class);
    /** Page in the current path: other resources in the path belong to it. */
    private UUID lastPage = UUID.randomUUID();
    /** Site request in the current path: its notes belong to it. */
    private String lastRequest = UUID.randomUUID().toString();

    private BackOfficeUser nobody = BackOfficeUser.anyone();

    private final StandardsSnapshot standards = new StandardsSnapshot();
    /** Id of the last audit event that is not counted. */
    private long counted;

    private @Nullable WeekLetterTokens weekLetterTokens;

    public IsolationFixture() {
        this("alpha-du-centaure", "betelgeuse-orion");
    }

    /** Creates a fixture that runs beside others, with sites of its own. */
    public IsolationFixture(String slug, String othersSlug) {
        this.slug = slug;
        this.othersSlug = othersSlug;
        mine = accounts.site(slug);
        others = accounts.site(othersSlug);
        for (Role role : Role.values()) {
            UUID account = accounts.account(role);
            people.put(role, account);
            if (role.isTenantRole()) {
                accounts.member(mine, account, role);
            }
        }
        accounts.member(others, somebodyElse, Role.OWNER);
        ApplicationDatabase.site(mine);
        ApplicationDatabase.site(others);
        ApplicationDatabase.change("""
            insert into outgoing_mail (id, recipient, letter, sent_at) values (?, 'quelqu-un@ailleurs.example',
                '{"subject": "Direction des essais", "greeting": "Bonjour,", "paragraphs": ["Un essai."]}', now())\
            """, letter);
    }

    UUID person(Role role) {
        return requireNonNull(people.get(role));
    }

    public BackOfficeUser session(@Nullable Role role) {
        return role == null
                ? nobody
                : sessions.computeIfAbsent(role, wanted -> BackOfficeUser.signedIn(person(wanted)));
    }

    public void forgetSession(@Nullable Role role) {
        if (role == null) {
            nobody = BackOfficeUser.anyone();
        } else {
            sessions.remove(role);
        }
    }

    /** Whether a variable has an id of that kind. */
    public static boolean exists(String variable, IdOwnership ownership) {
        // Steps are constants; mails and templates belong to the platform: they have no owner. An offer belongs to the
        // holder of its token, an account to every administrator.
        return ownership != IdOwnership.ANOTHERS
                || SITE_THINGS.contains(variable)
                || Set.of(
                                "site",
                                "page",
                                "schedule",
                                "link",
                                "comment",
                                "request",
                                "note",
                                "member",
                                "invitation",
                                "session",
                                "token")
                        .contains(variable);
    }

    public String value(String variable, IdOwnership ownership, RouteAccessCase accessCase) {
        return switch (variable) {
            case "site" -> site(ownership);
            case "page" -> page(ownership, accessCase);
            case "schedule" -> schedule(ownership, accessCase);
            case "link" ->
                ofThePage(ownership, accessCase, page -> accounts.link(page).id());
            case "comment" -> ofThePage(ownership, accessCase, page -> accounts.comment(page, accounts.link(page)));
            case "draft" -> draft(ownership);
            case "version" -> ownership == IdOwnership.OWN ? "1" : ownership == IdOwnership.ABSENT ? "999" : "1%27";
            case "media" -> ofSite(accounts::media, ownership, accessCase);
            case "folder" -> ofSite(accounts::folder, ownership, accessCase);
            case "message" -> ofSite(accounts::message, ownership, accessCase);
            case "discarded" -> ofSite(accounts::discarded, ownership, accessCase);
            case "request" -> request(ownership, accessCase);
            case "note" -> note(ownership, accessCase);
            case "step" ->
                ownership == IdOwnership.OWN
                        ? "programme"
                        : ownership == IdOwnership.ABSENT ? "inconnue" : "Programme--1";
            case "mail" -> letter(ownership);
            case "provider" ->
                ownership == IdOwnership.OWN ? "agent" : ownership == IdOwnership.ABSENT ? "personne" : "Agent'--1";
            case "member" -> member(ownership, accessCase);
            case "invitation" -> invitation(ownership, accessCase);
            case "offer" -> offer(ownership);
            case "session" -> session(ownership, accessCase.role());
            case "account" -> account(ownership, accessCase);
            case "token" -> token(ownership, accessCase);
            case "redirect" -> redirect(ownership, accessCase);
            case "template" -> template(ownership, accessCase);
            default -> throw new AssertionError("How is {" + variable + "} filled in? Classify it.");
        };
    }

    /** Creates a new template each time, whose latest version the current page does not have. */
    private String template(IdOwnership ownership, RouteAccessCase accessCase) {
        return switch (ownership) {
            case OWN, ANOTHERS ->
                accounts.template(accessCase.route().pattern().contains("{page}") ? lastPage : null)
                        .toString();
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> "pas-un-id";
        };
    }

    private String site(IdOwnership ownership) {
        return switch (ownership) {
            case OWN -> slug;
            case ANOTHERS -> othersSlug;
            case ABSENT -> "personne-ici";
            case MALFORMED -> "%27%20or%201=1--";
        };
    }

    /** Creates a new page of the current site each time, visible to its team only. */
    private String page(IdOwnership ownership, RouteAccessCase accessCase) {
        UUID site = siteAtHand(accessCase);
        // Created for other ids too: resources of a page belong to an existing page.
        lastPage = accounts.page(site);
        return switch (ownership) {
            case OWN -> lastPage.toString();
            case ANOTHERS -> accounts.page(site.equals(mine) ? others : mine).toString();
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> UUID.randomUUID() + "%27";
        };
    }

    /** Creates a new resource each time. */
    private String ofSite(Function<UUID, UUID> make, IdOwnership ownership, RouteAccessCase accessCase) {
        UUID site = siteAtHand(accessCase);
        return switch (ownership) {
            case OWN -> make.apply(site).toString();
            case ANOTHERS -> make.apply(site.equals(mine) ? others : mine).toString();
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> UUID.randomUUID() + "%27";
        };
    }

    private String ofThePage(IdOwnership ownership, RouteAccessCase accessCase, Function<UUID, UUID> made) {
        return switch (ownership) {
            case OWN -> made.apply(lastPage).toString();
            case ANOTHERS ->
                made.apply(accounts.page(siteAtHand(accessCase).equals(mine) ? others : mine))
                        .toString();
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> "pas-un-id";
        };
    }

    private String draft(IdOwnership ownership) {
        return switch (ownership) {
            case OWN, ANOTHERS -> accounts.link(accounts.page(others)).token();
            case ABSENT -> accounts.link(accounts.page(others)).token().substring(0, 22) + "a".repeat(43);
            case MALFORMED -> "pas-un-jeton%27";
        };
    }

    /** Creates a new schedule in the far future each time, of the current page unless another site's is requested. */
    private String schedule(IdOwnership ownership, RouteAccessCase accessCase) {
        return switch (ownership) {
            case OWN -> accounts.schedule(lastPage).toString();
            case ANOTHERS ->
                accounts.schedule(accounts.page(siteAtHand(accessCase).equals(mine) ? others : mine))
                        .toString();
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> "pas-un-id";
        };
    }

    private String request(IdOwnership ownership, RouteAccessCase accessCase) {
        lastRequest = switch (ownership) {
            case OWN ->
                request(Optional.ofNullable(accessCase.role()).map(this::person).orElse(somebodyElse), accessCase);
            case ANOTHERS -> request(somebodyElse, accessCase);
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> UUID.randomUUID() + "%27";
        };
        return lastRequest;
    }

    /** Creates a new note of the caller about the current request each time, if that exists. */
    private String note(IdOwnership ownership, RouteAccessCase accessCase) {
        return switch (ownership) {
            case OWN -> accounts.note(lastRequest, author(accessCase.role())).toString();
            case ANOTHERS -> accounts.note(lastRequest, somebodyElse).toString();
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> "pas-un-id";
        };
    }

    private UUID author(@Nullable Role role) {
        return role == null ? somebodyElse : person(role);
    }

    /** Creates a new request each time: changes to it affect nothing else. */
    private String request(UUID requester, RouteAccessCase accessCase) {
        boolean writing =
                accessCase.route().guard() instanceof Guard.OfRequest(Action action) && action == Action.REQUEST_WRITE;
        return (writing ? accounts.draft(requester) : accounts.submitted(requester)).toString();
    }

    /** Creates a session in another browser: the session of the test continues. */
    private String session(IdOwnership ownership, @Nullable Role role) {
        return switch (ownership) {
            case OWN -> accounts.session(role == null ? somebodyElse : person(role));
            case ANOTHERS -> accounts.session(somebodyElse);
            case ABSENT -> "zzzzzzzzzz";
            case MALFORMED -> "%27%20or%201=1--";
        };
    }

    private String letter(IdOwnership ownership) {
        return switch (ownership) {
            case OWN, ANOTHERS -> letter.toString();
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> "pas-un-id";
        };
    }

    /** Creates a new member of the current site each time, who may be changed and removed. */
    private String member(IdOwnership ownership, RouteAccessCase accessCase) {
        return switch (ownership) {
            case OWN -> {
                UUID account = accounts.account(Role.AGENT);
                accounts.member(siteAtHand(accessCase), account, Role.EDITOR);
                yield account.toString();
            }
            case ANOTHERS -> (siteAtHand(accessCase).equals(mine) ? somebodyElse : person(Role.OWNER)).toString();
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> UUID.randomUUID() + "%27";
        };
    }

    private UUID siteAtHand(RouteAccessCase accessCase) {
        return accessCase.kindOf("site") == IdOwnership.ANOTHERS ? others : mine;
    }

    private String invitation(IdOwnership ownership, RouteAccessCase accessCase) {
        UUID site = siteAtHand(accessCase);
        return switch (ownership) {
            case OWN ->
                accounts.invitation(site, somebodyElse, Role.EDITOR).id().toString();
            case ANOTHERS -> {
                UUID other = site.equals(mine) ? others : mine;
                yield accounts.invitation(other, somebodyElse, Role.EDITOR).id().toString();
            }
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> "pas-un-id";
        };
    }

    /** Creates a new redirect each time, which may be changed and removed. */
    private String redirect(IdOwnership ownership, RouteAccessCase accessCase) {
        UUID site = siteAtHand(accessCase);
        return switch (ownership) {
            case OWN -> accounts.redirect(site).toString();
            case ANOTHERS ->
                accounts.redirect(site.equals(mine) ? others : mine).toString();
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> "pas-un-id";
        };
    }

    /** Creates a new account each time, except in a path with a token of it: changes to it affect no other account. */
    private String account(IdOwnership ownership, RouteAccessCase accessCase) {
        return switch (ownership) {
            case OWN, ANOTHERS ->
                (accessCase.route().pattern().contains("{token}") ? administrated : accounts.account(Role.AGENT))
                        .toString();
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> "pas-un-id";
        };
    }

    private String offer(IdOwnership ownership) {
        return switch (ownership) {
            case OWN, ANOTHERS ->
                accounts.invitation(others, somebodyElse, Role.EDITOR).token();
            case ABSENT ->
                accounts.invitation(others, somebodyElse, Role.EDITOR).token().substring(0, 22) + "a".repeat(43);
            case MALFORMED -> "pas-un-jeton%27";
        };
    }

    /** Takes the tokens that stop the letter of the week; without them none of their links opens anything. */
    public void tokensOfWeekLetters(WeekLetterTokens tokens) {
        weekLetterTokens = tokens;
    }

    private String weekLetterToken(WeekLetterTokens tokens, IdOwnership ownership) {
        String token = tokens.issue(somebodyElse);
        return switch (ownership) {
            case OWN -> token;
            case ANOTHERS, ABSENT -> token.substring(0, 22) + "a".repeat(token.length() - 22);
            case MALFORMED -> "pas-un-jeton";
        };
    }

    /** Creates a new token each time. */
    private String token(IdOwnership ownership, RouteAccessCase accessCase) {
        if (weekLetterTokens != null && accessCase.route().pattern().startsWith("/semaine/")) {
            return weekLetterToken(weekLetterTokens, ownership);
        }
        return switch (ownership) {
            case OWN ->
                accounts.token(holder(accessCase), Action.SITE_READ).id().toString();
            case ANOTHERS -> accounts.token(somebodyElse, Action.SITE_READ).id().toString();
            case ABSENT -> UUID.randomUUID().toString();
            case MALFORMED -> "pas-un-id";
        };
    }

    private UUID holder(RouteAccessCase accessCase) {
        return accessCase.route().pattern().contains("{account}")
                ? administrated
                : Optional.ofNullable(accessCase.role()).map(this::person).orElse(somebodyElse);
    }

    /** Returns the text of a token with all rights of the role's account. */
    public String bearer(Role role) {
        return bearers.computeIfAbsent(
                role, wanted -> accounts.token(person(wanted), Action.values()).text());
    }

    /** Returns the query without which the route names nothing; empty for most routes. */
    public static String query(Route route) {
        return switch (route.pattern()) {
            case "/referentiel/textes" -> "?texte=gestion-des-cookies";
            case "/referentiel/vocabulaires/terme" -> "?vocabulaire=theme";
            case "/referentiel/vocabulaires/remplacement" -> "?terme=theme:EUROPE";
            default -> "";
        };
    }

    /** Returns the fields of a valid form for the route. */
    public String[] form(Route route, @Nullable Role role) {
        return switch (route.pattern()) {
            case "/connexion" ->
                new String[] {
                    "account",
                    person(Optional.ofNullable(role).orElse(Role.AGENT)).toString()
                };
            case "/decisions/{request}/decision" ->
                new String[] {
                    "kind", "refusal", "reason", "Une rubrique suffirait.", "version", "1", "confirmed", "true"
                };
            case "/decisions/{request}/notes" -> new String[] {"text", "Un essai."};
            case "/comptes/{account}/role" -> new String[] {"role", "auditor"};
            case "/sites/{site}/consultation/signal", "/sites/{site}/consultation/signal/retour" ->
                new String[] {
                    "signal", "unread-page", "subject", UUID.randomUUID().toString()
                };
            case "/compte/semaine" -> new String[] {"wanted", "on"};
            case "/compte/rappel" -> new String[] {"frequency", "weekly"};
            case "/demande/{request}/etapes/{step}" -> new String[] {"programme-name", "Changé", "then", "later"};
            case "/sites/{site}/invitations/nouvelle" ->
                new String[] {"email", UUID.randomUUID() + "@ailleurs.example", "role", "editor"};
            case "/sites/{site}/personnes/{member}/role" -> new String[] {"role", "contributor"};
            case "/sites/{site}/personnes/{member}/fin" -> new String[] {"until", "2030-01-31"};
            case "/sites/{site}/personnes/{member}/relais" -> new String[] {"role", "editor"};
            case "/sites/{site}/personnes/import", "/sites/{site}/personnes/import/envoi" ->
                new String[] {"list", UUID.randomUUID() + "@ailleurs.example;éditeur"};
            case "/sites/{site}/pages/{page}/controles/derogation" ->
                new String[] {"revision", UUID.randomUUID().toString(), "reason", "Essai."};
            case "/sites/{site}/pages/{page}/publication/soumission",
                    "/sites/{site}/pages/{page}/publication/mise-en-ligne" ->
                new String[] {"revision", UUID.randomUUID().toString()};
            case "/sites/{site}/pages/{page}/publication/programmation" ->
                new String[] {
                    "day",
                    "2027-05-03",
                    "time",
                    "14:30",
                    "revision",
                    UUID.randomUUID().toString()
                };
            case "/sites/{site}/medias/{media}" ->
                new String[] {"title", "Changé", "purpose", "decorative", "focusX", "10", "focusY", "20"};
            case "/sites/{site}/medias/import", "/sites/{site}/medias/import/envoi" ->
                new String[] {"list", "fichier\nabsent-" + UUID.randomUUID() + ".pdf", "kind", "GUIDE"};
            case "/sites/{site}/medias/dossiers/nouveau" -> new String[] {"name", "Dossier " + UUID.randomUUID()};
            case "/sites/{site}/medias/dossiers/{folder}" -> new String[] {"name", "Renommé " + UUID.randomUUID()};
            case "/sites/{site}/pages/{page}/publication/renvoi" ->
                new String[] {"submission", UUID.randomUUID().toString(), "comment", "Précisez."};
            case "/sites/{site}/accessibilite/audit", "/sites/{site}/accessibilite/audit/nouveau" ->
                new String[] {"date", "2026-01-05", "auditor", "Essai", "rate", "80"};
            case "/sites/{site}/accessibilite/fiche" -> new String[] {"contactEmail", "acces@exemple.gouv.fr"};
            case "/referentiel/entites" ->
                new String[] {
                    "siret", "99999999900002", "name", "Essai", "address", "Ici", "phone", "01", "confirmed", "true"
                };
            case "/referentiel/contacts/contact" ->
                new String[] {"department", "23", "function", "Préfet " + UUID.randomUUID(), "service", "Préfecture"};
            case "/referentiel/contacts/import" -> new String[] {"list", "23;;Préfet;Préfecture " + UUID.randomUUID()};
            case "/referentiel/services/decision" -> new String[] {"decision", "accepted"};
            case "/referentiel/textes" -> new String[] {"body", "Un essai.", "confirmed", "true"};
            case "/referentiel/services-exterieurs" -> new String[] {"service", "aides-territoires"};
            case "/referentiel/vocabulaires/terme" -> new String[] {"label", "Essai"};
            case "/referentiel/vocabulaires/remplacement" -> new String[] {"successor", "OTHER"};
            case "/sites/{site}/bandeau" -> new String[] {"kind", "info", "title", "Essai"};
            case "/sites/{site}/redirections/nouvelle", "/sites/{site}/redirections/{redirect}" ->
                new String[] {"from", "/essai/" + UUID.randomUUID(), "to", "https://exemple.gouv.fr/"};
            case "/sites/{site}/redirections/import", "/sites/{site}/redirections/import/envoi" ->
                new String[] {"list", "/essai/" + UUID.randomUUID() + ";https://exemple.gouv.fr/"};
            case "/sites/{site}/bandeau/intervention" -> new String[] {"kind", "info", "title", "Essai"};
            case "/sites/{site}/fin" ->
                new String[] {
                    "endsOn", LocalDate.now(ParisCalendar.ZONE).plusYears(1).toString()
                };
            case "/sites/{site}/fin/report" ->
                new String[] {
                    "seen",
                    "2026-01-01",
                    "wishedOn",
                    LocalDate.now(ParisCalendar.ZONE).plusYears(1).toString(),
                    "reason",
                    "Un essai."
                };
            case "/sites/{site}/fin/report/retrait" ->
                new String[] {"request", UUID.randomUUID().toString()};
            case "/sites/{site}/suspension", "/sites/{site}/pages/{page}/retrait" ->
                new String[] {"reason", "Un essai.", "confirmed", "true"};
            case "/relectures/{draft}" -> new String[] {"name", "Une lectrice", "text", "Bien."};
            case "/sites/{site}/pages/{page}/relecteurs" -> new String[] {"label", "Une mairie", "end", "expiry"};
            case "/sites/{site}/pages/{page}" -> new String[] {"then", "save", "base", "1", "title", "Changé"};
            case "/sites/{site}/pages/{page}/place" ->
                new String[] {"segment", "ailleurs", "parent", "/", "then", "move"};
            case "/sites/{site}/corbeille/{discarded}" -> new String[] {"segment", "ailleurs", "parent", "/"};
            case "/sites/{site}/pages/{page}/saisie" -> new String[] {"base", "1", "title", "En cours"};
            case "/invitations/{offer}" -> new String[] {"confirmed", "true"};
            case String pattern when pattern.startsWith(BULK) -> bulk(pattern);
            default -> new String[0];
        };
    }

    /** Returns the form of a confirmed act on one new thing of a list. */
    private String[] bulk(String pattern) {
        UUID thing = switch (pattern.substring(BULK.length()).split("/")[0]) {
            case "medias" -> accounts.media(mine);
            case "messages" -> accounts.message(mine);
            case String _ when pattern.endsWith("/restauration") -> accounts.discarded(mine);
            case "actualites" -> accounts.article(mine);
            case "documents" -> accounts.document(mine);
            case "services" -> accounts.service(mine);
            case "appels-a-projets" -> accounts.call(mine);
            default -> accounts.page(mine);
        };
        return new String[] {
            "chosen", thing.toString(), "confirmed", "true", "tag", "Essai", "credit", "Essai", "kind", "GUIDE"
        };
    }

    /** Returns a valid JSON body for the route. */
    public String json(Route route) {
        return switch (route.method() + " " + route.pattern()) {
            case "POST /api/v1/sites/{site}/pages" ->
                "{\"title\": \"Une page\", \"parent\": \"" + accounts.page(mine) + "\"}";
            case "POST /api/v1/sites/{site}/articles" -> "{\"title\": \"Une actualité\", \"date\": \"2026-05-03\"}";
            case "POST /api/v1/sites/{site}/documents" -> "{\"title\": \"Un document\", \"date\": \"2026-05-03\"}";
            case "POST /api/v1/sites/{site}/services" -> "{\"title\": \"Un service\", \"date\": \"2026-05-03\"}";
            case "POST /api/v1/sites/{site}/calls" -> "{\"title\": \"Un appel\", \"date\": \"2026-05-03\"}";
            case "PUT /api/v1/sites/{site}/pages/{page}" ->
                "{\"content\": {\"title\": \"Changé\", \"tags\": [], \"body\": []}}";
            case "PUT /api/v1/sites/{site}/menus" ->
                "{\"main\": [], \"quickLinks\": [], \"footer\": [], \"partners\": []}";
            case "PUT /api/v1/sites/{site}/media/{media}" ->
                "{\"title\": \"Changé\", \"decorative\": true, \"focusX\": 10, \"focusY\": 20}";
            case "PUT /api/v1/sites/{site}/pages/{page}/publication",
                    "POST /api/v1/sites/{site}/pages/{page}/publication/submission" -> "{\"version\": 1}";
            case "POST /api/v1/sites/{site}/pages/{page}/publication/return" ->
                "{\"submission\": \"" + UUID.randomUUID() + "\", \"comment\": \"Précisez.\"}";
            case "POST /api/v1/sites/{site}/pages/{page}/schedules" ->
                "{\"deed\": \"publish\", \"version\": 1, \"at\": \"2027-05-03T14:30:00+02:00\"}";
            case "PUT /api/v1/sites/{site}/pages/{page}/position" ->
                "{\"parent\": \"" + accounts.page(mine) + "\", \"slug\": \"ailleurs\"}";
            case "PUT /api/v1/sites/{site}/pages/{page}/ownership" -> "{\"reviewOn\": \"2027-05-03\"}";
            case "POST /api/v1/sites/{site}/trash/{discarded}/restoration" ->
                "{\"parent\": \"" + accounts.page(mine) + "\", \"slug\": \"ailleurs\"}";
            case "POST /api/v1/sites/{site}/folders", "PUT /api/v1/sites/{site}/folders/{folder}" ->
                "{\"name\": \"Dossier " + UUID.randomUUID() + "\"}";
            case "PUT /api/v1/sites/{site}/media/{media}/folder" -> "{}";
            case "POST /api/v1/sites/{site}/redirects", "PUT /api/v1/sites/{site}/redirects/{redirect}" ->
                "{\"from\": \"/essai/" + UUID.randomUUID() + "\", \"to\": \"https://exemple.gouv.fr/\"}";
            case "POST /api/v1/sites/{site}/redirects/import" ->
                "{\"list\": \"/essai/" + UUID.randomUUID() + ";https://exemple.gouv.fr/\"}";
            case "PUT /api/v1/sites/{site}/budget" -> "{\"text\": \"Essai\", \"years\": []}";
            case "PUT /api/v1/sites/{site}/published-figures" ->
                "{\"usable\": %1$s, \"used\": %1$s, \"useful\": %1$s, \"impact\": %1$s, \"efficiency\": %1$s}"
                        .formatted("{\"text\": \"Essai\", \"figures\": []}");
            case "PUT /api/v1/sites/{site}/search-rules" ->
                "{\"synonyms\": [\"PVD, Petites villes de demain\"], \"pinned\": []}";
            case "PUT /api/v1/sites/{site}/notice" -> "{\"kind\": \"INFO\", \"title\": \"Essai\"}";
            case "POST /api/v1/sites/{site}/accessibility/audit", "PUT /api/v1/sites/{site}/accessibility/audit" ->
                "{\"auditor\": \"Essai\", \"date\": \"2026-01-05\", \"rate\": 80}";
            case "PUT /api/v1/sites/{site}/accessibility/contact" -> "{\"contactEmail\": \"acces@exemple.gouv.fr\"}";
            default -> "";
        };
    }

    /**
     * Returns the state of all that a call could change, except the audit journal, the mails and the caller's own
     * session.
     */
    public List<String> state() {
        return ApplicationDatabase.texts(Stream.concat(
                        Stream.of(
                                        "tenant",
                                        "launch",
                                        "suspension",
                                        "site_end",
                                        "site",
                                        "membership",
                                        "page",
                                        "revision",
                                        "review",
                                        "schedule",
                                        "check_waiver",
                                        "working_copy",
                                        "page_presence",
                                        "preview_link",
                                        "preview_comment",
                                        "media",
                                        "media_folder",
                                        "invitation",
                                        "site_request",
                                        "request_decision",
                                        "request_note",
                                        "creation",
                                        "redirect",
                                        "contact_message",
                                        "entity",
                                        "standard_text",
                                        "vocabulary_term",
                                        "embed_host")
                                .map(ApplicationDatabase::versions),
                        Stream.of(
                                ACCOUNTS,
                                TOKENS,
                                "select 'sessions ' || count(*) from session where account_id = '" + somebodyElse
                                        + "'"))
                .collect(Collectors.joining(" union all ")));
    }

    /** Whether the accounts are still members of their sites, and these in preparation; queried without a request. */
    boolean sound() {
        long members = people.keySet().stream().filter(Role::isTenantRole).count();
        return ApplicationDatabase.count("""
            select (select count(*) from membership where tenant_id = ? and account_id = any(?))
                 + (select count(*) from tenant where tenant_id in (?, ?) and state = 'preparation')\
            """, mine, people.values().toArray(UUID[]::new), mine, others) == members + 2;
    }

    /** Restores the initial state: sites in preparation, with their members. */
    public void restore() {
        // In one batch: this runs thousands of times.
        ApplicationDatabase.changeWithoutTriggers(Stream.of(
                        "invitation",
                        "redirect",
                        "contact_message",
                        "review",
                        "schedule",
                        "working_copy",
                        "page_presence",
                        "preview_comment",
                        "preview_link",
                        "revision",
                        "page",
                        "document_passage",
                        "media",
                        "quick_search_entry",
                        "media_rendition",
                        "media_slice",
                        "media_content",
                        "media_folder")
                .map(table -> "delete from %s where tenant_id in ('%s', '%s')".formatted(table, mine, others))
                .collect(Collectors.joining(";")));
        restoreAccess();
        ApplicationDatabase.change("delete from entity; delete from standard_text");
        // The terms of the migration have codes that are not their slugs.
        ApplicationDatabase.change("update vocabulary_term set replaced_by = null where replaced_by is not null;"
                + " delete from vocabulary_term where code = slug");
    }

    /** Restores the members and the state of the sites, without removing any content. */
    public void restoreAccess() {
        ApplicationDatabase.changeWithoutTriggers(Stream.of("membership", "launch", "suspension", "site_end")
                .map(table -> "delete from %s where tenant_id in ('%s', '%s')".formatted(table, mine, others))
                .collect(Collectors.joining(";")));
        people.forEach((role, account) -> {
            if (role.isTenantRole()) {
                accounts.member(mine, account, role);
            }
        });
        accounts.member(others, somebodyElse, Role.OWNER);
        ApplicationDatabase.change(
                "update tenant set state = 'preparation' where tenant_id in ('%s', '%s') and state <> 'preparation'"
                        .formatted(mine, others));
    }

    /** Counts refusals from here on, without reading the audit events of a long run each time. */
    public void countRefusals() {
        counted = ApplicationDatabase.count("select coalesce(max(id), 0) from audit_event");
    }

    public long refusals(@Nullable Role role) {
        String since = "select count(*) from audit_event where id > ? and action = 'access.refused'";
        return role == null
                ? ApplicationDatabase.count(since, counted)
                : ApplicationDatabase.count(since + " and actor_id = ?", counted, person(role));
    }

    @Override
    public void close() {
        ApplicationDatabase.change("delete from outgoing_mail where id = ?", letter);
        standards.putBack();
        accounts.close();
    }
}
