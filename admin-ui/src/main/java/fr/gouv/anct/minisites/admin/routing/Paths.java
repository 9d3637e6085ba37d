package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/**
 * URL paths of the back-office screens that several packages link to, as constants with typed path variables. Constants
 * of the resources themselves would make cycles of packages; an address that only its own package links to is a
 * constant of its resource.
 */
public final class Paths {

    public static final Path.Fixed SITES = Path.of("/sites");
    /** First screen of a site. */
    public static final Path.One<Tenant> SITE = Path.site("");

    /** Where a site comes from, its facts and its history. */
    public static final Path.One<Tenant> SITE_SHEET = Path.site("/fiche");

    /** Sets the end of a site, or answers a request to put it off. */
    public static final Path.One<Tenant> SITE_END = Path.site("/fin");

    /** Asks to put off the end of a site. */
    public static final Path.One<Tenant> END_EXTENSION = SITE_END.at("/report");

    /** Withdraws the request to put off the end of a site. */
    public static final Path.One<Tenant> END_WITHDRAWAL = END_EXTENSION.at("/retrait");

    /** Suspends a live site. */
    public static final Path.One<Tenant> SUSPENSION = Path.site("/suspension");

    /** Reopens a suspended site. */
    public static final Path.One<Tenant> REOPENING = Path.site("/reouverture");

    /** Takes the content of a site out of the search of the portal, or lets it in again. */
    public static final Path.One<Tenant> PORTAL_SHARING = Path.site("/reprise-portail");

    public static final Path.One<Tenant> PAGES = Path.site("/pages");
    public static final Path.One<Tenant> NEW_PAGE = PAGES.at("/nouvelle");
    /** Content screen of a page, article or section; its other screens are below. */
    public static final Path.Two<Tenant, UUID> PAGE = PAGES.id("page");

    public static final Path.Two<Tenant, UUID> PUBLICATION = PAGE.at("/publication");
    /** Withdraws a published page, with a successor for a document. */
    public static final Path.Two<Tenant, UUID> PAGE_WITHDRAWAL = PUBLICATION.at("/retrait");

    /** Form that schedules a publication. */
    public static final Path.Two<Tenant, UUID> SCHEDULE = PUBLICATION.at("/programmation");

    public static final Path.Two<Tenant, UUID> CHECKS = PAGE.at("/controles");
    public static final Path.Two<Tenant, UUID> VERSIONS = PAGE.at("/versions");

    public static final Path.Two<Tenant, UUID> POSITION = PAGE.at("/place");
    public static final Path.Two<Tenant, UUID> COPY = PAGE.at("/copie");
    public static final Path.Two<Tenant, UUID> DISCARD = PAGE.at("/suppression");
    public static final Path.Two<Tenant, UUID> OWNERSHIP = PAGE.at("/suivi");
    /** Views, origins and downloads of a page. */
    public static final Path.Two<Tenant, UUID> PAGE_CONSULTATION = PAGE.at("/consultation");

    public static final Path.Two<Tenant, UUID> TEMPLATE_UPDATE = PAGE.at("/gabarit");
    public static final Path.Two<Tenant, UUID> PREVIEW = PAGE.at("/apercu");
    /** Address of the preview of a page, made for the editor. */
    public static final Path.Two<Tenant, UUID> PREVIEW_PAGE = PREVIEW.at("/page");

    public static final Path.Two<Tenant, UUID> PREVIEW_ADDRESS = PREVIEW.at("/adresse");
    /** Secret links to the draft of a page, and the comments of their holders. */
    public static final Path.Two<Tenant, UUID> PREVIEW_LINKS = PAGE.at("/relecteurs");
    /** Where a shared section is used. */
    public static final Path.Two<Tenant, UUID> USAGES = PAGE.at("/utilisations");

    public static final Path.One<Tenant> ARTICLES = Path.site("/actualites");
    public static final Path.One<Tenant> NEW_ARTICLE = ARTICLES.at("/nouvelle");
    public static final Path.One<Tenant> DOCUMENTS = Path.site("/documents");
    public static final Path.One<Tenant> NEW_DOCUMENT = DOCUMENTS.at("/nouveau");
    public static final Path.One<Tenant> SERVICES = Path.site("/services");
    public static final Path.One<Tenant> NEW_SERVICE = SERVICES.at("/nouveau");
    public static final Path.One<Tenant> CALLS = Path.site("/appels-a-projets");
    public static final Path.One<Tenant> NEW_CALL = CALLS.at("/nouveau");
    public static final Path.One<Tenant> SECTIONS = Path.site("/sections");

    public static final Path.One<Tenant> TRASH = Path.site("/corbeille");
    /** A page in the trash, to restore it. */
    public static final Path.Two<Tenant, UUID> TRASHED_PAGE = TRASH.id("discarded");

    public static final Path.One<Tenant> FILES = Path.site("/medias");
    public static final Path.Two<Tenant, UUID> FILE = FILES.id("media");

    public static final Path.One<Tenant> DOCUMENT_IMPORT = FILES.at("/import");
    public static final Path.Two<Tenant, UUID> FILE_CONTENT = FILE.at("/fichier");
    public static final Path.Two<Tenant, UUID> FILE_ALTERNATIVE = FILE.at("/alternative");

    public static final Path.One<Tenant> ACCESSIBILITY = Path.site("/accessibilite");
    public static final Path.One<Tenant> LEGAL_IDENTITY = Path.site("/identite");
    public static final Path.One<Tenant> NOTICE = Path.site("/bandeau");
    public static final Path.One<Tenant> SEARCH_RULES = Path.site("/recherche");
    /** The figures that the team publishes on the page of the statistics. */
    public static final Path.One<Tenant> PUBLISHED_FIGURES = Path.site("/chiffres-publies");
    /** The budget that the team publishes. */
    public static final Path.One<Tenant> BUDGET = Path.site("/budget");

    public static final Path.One<Tenant> REDIRECTS = Path.site("/redirections");
    /** Form of a new redirect; the parameter {@code de} gives the path that it starts from. */
    /** Parameter of a form with the screen that it leads back to. */
    public static final String RETURN = "retour";

    /** Value of {@link #RETURN} that leads back to the consultation of the site. */
    public static final String FROM_CONSULTATION = "consultation";

    public static final Path.One<Tenant> NEW_REDIRECT = REDIRECTS.at("/nouvelle");

    public static final Path.Two<Tenant, UUID> REDIRECT = REDIRECTS.id("redirect");
    /** Figures of the consultation of a site. */
    public static final Path.One<Tenant> CONSULTATION = Path.site("/consultation");

    public static final Path.One<Tenant> MESSAGES = Path.site("/messages");
    public static final Path.One<Tenant> SITE_CHECKS = Path.site("/controles");
    public static final Path.One<Tenant> SITE_JOURNAL = Path.site("/journal");

    public static final Path.One<Tenant> REVIEWS = Path.site("/relecture");
    public static final Path.One<Tenant> MEMBERS = Path.site("/personnes");
    public static final Path.Two<Tenant, UUID> MEMBER = MEMBERS.id("member");
    public static final Path.One<Tenant> INVITATIONS = Path.site("/invitations");
    public static final Path.One<Tenant> NEW_INVITATION = INVITATIONS.at("/nouvelle");

    /** The site requests of an account. */
    public static final Path.Fixed REQUESTS = Path.of("/demande");

    public static final Path.One<SiteRequest> REQUEST = Path.request("");

    /** All answers of a request, from where it is submitted. */
    public static final Path.One<SiteRequest> REQUEST_SUMMARY = REQUEST.at("/recapitulatif");

    /** The site requests to decide. */
    public static final Path.Fixed DECISIONS = Path.of("/decisions");

    public static final Path.One<UUID> DECISION = DECISIONS.id("request");
    /** Part of a screen: whether the short name that a decider types is free. */
    public static final Path.One<UUID> DECISION_ADDRESS = DECISION.at("/adresse");

    public static final Path.Fixed ACCOUNTS = Path.of("/comptes");
    public static final Path.One<UUID> ACCOUNT = ACCOUNTS.id("account");
    public static final Path.Fixed JOURNAL = Path.of("/journal");
    public static final Path.Fixed STANDARDS = Path.of("/referentiel");
    public static final Path.Fixed TEMPLATES = STANDARDS.at("/gabarits");

    /** The services that sites propose to the catalogue of the portal. */
    public static final Path.Fixed PORTAL_SERVICES = STANDARDS.at("/services");

    /** Decides about one of them. */
    public static final Path.Fixed PORTAL_SERVICE_DECISION = PORTAL_SERVICES.at("/decision");

    /** Query parameter of the decision with the ids of a site and of a page, as {@code site_page}. */
    public static final String PORTAL_SERVICE = "service";

    /** The guide of the portal. */
    public static final Path.Fixed GUIDE = STANDARDS.at("/guide");

    public static final Path.Fixed HOME = Path.of("/");

    /** The items that wait for the signed-in account. */
    public static final Path.Fixed WAITING = Path.of("/en-attente");

    /** The signed-in account's own screen. */
    public static final Path.Fixed OWN_ACCOUNT = Path.of("/compte");
    /** How often the account is reminded of what waits. */
    public static final Path.Fixed REMINDER = OWN_ACCOUNT.at("/rappel");

    /** Whether the account gets the list of the week by mail. */
    public static final Path.Fixed WEEK_LETTER = OWN_ACCOUNT.at("/semaine");

    /** How a visit is not counted, with the page of each host where this is chosen. */
    public static final Path.Fixed MEASUREMENT_OBJECTION = OWN_ACCOUNT.at("/mesure");

    /** Links of letters that stop the list of the week without signing in. */
    public static final Path.Fixed STOPPED_WEEK_LETTERS = Path.of("/semaine");

    private Paths() {}

    /** Returns the address where a proposed service is decided about. */
    public static String portalService(UUID site, UUID page) {
        return Path.query(PORTAL_SERVICE_DECISION.link(), PORTAL_SERVICE, site + "_" + page);
    }
}
