package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.measurement.statistics.PublishedCount;
import fr.gouv.anct.minisites.wording.LongDates;
import fr.gouv.anct.minisites.wording.MessageBundles;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The messages of delivery: titles and descriptions of system pages and other pages that the core generates. */
@Component
public class DeliveryMessages {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM\u00a0uuuu", Locale.FRENCH);

    private final MessageBundles messages = new MessageBundles("messages/delivery");

    DeliveryMessages() {
        // Loads the bundle now: the first visitor would have it read from a file on an event loop.
        missing();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }

    String title(SystemPage page) {
        return say(key(page) + ".title");
    }

    String description(SystemPage page, String site) {
        return say(key(page) + ".description", site);
    }

    private static String key(SystemPage page) {
        return page.path().substring(1);
    }

    /** Returns the label of the link to all pages, for a menu without room for them. */
    String allPages() {
        return say("section.all");
    }

    /** Returns the title of the directory of sites. */
    String directory() {
        return say("directory.title");
    }

    String directoryDescription() {
        return say("directory.description");
    }

    /** Returns the title of the list of aids. */
    public String aids() {
        return say("aids.title");
    }

    /** Returns the title of the list of aids with a filter. */
    String aids(boolean callsOnly, List<String> labels) {
        String list = say(callsOnly ? "aids.calls" : "aids.short");
        return labels.isEmpty() ? list : filtered(list, String.join(", ", labels));
    }

    String aidsDescription() {
        return say("aids.description");
    }

    /** Returns the title of the list of what sites share. */
    String sharedContent() {
        return say("shared.title");
    }

    String sharedContentDescription() {
        return say("shared.description");
    }

    /** Returns the label of the link to the tool of a service. */
    String access(String tool) {
        return say("service.access", tool);
    }

    /** Returns the label of a price. */
    String cost(ServiceFacts.Cost cost) {
        return say("service.cost." + cost.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Returns the label of one item with a value of the facet of contents. */
    String contentKind(String value) {
        return say("shared.kind." + value);
    }

    /** Returns the title of the search for a territory. */
    String territories() {
        return say("territory.title");
    }

    String territoriesDescription() {
        return say("territory.description");
    }

    String territoryDescription(String label) {
        return say("territory.page.description", label);
    }

    /** Returns the title of the guide. */
    public String guide() {
        return say("guide.title");
    }

    String guideDescription() {
        return say("guide.description");
    }

    String guideResults() {
        return say("guide.results");
    }

    /** Returns the title of the form that writes to the team. */
    String guideMiss() {
        return say("guide.miss");
    }

    String guideUnknown() {
        return say("guide.unknown");
    }

    /** Returns why a service for a territory is shown. */
    String guidePlace(String territory) {
        return say("guide.reason.place", territory);
    }

    /**
     * Returns why a service is shown.
     *
     * @param reasons the answers that it meets, such as « vous êtes une commune »
     */
    String guideReason(List<String> reasons) {
        if (reasons.isEmpty()) {
            return say("guide.reason.none");
        }
        String before = String.join(say("guide.reason.comma"), reasons.subList(0, reasons.size() - 1));
        return say("guide.because") + before + (before.isEmpty() ? "" : say("guide.reason.and")) + reasons.getLast()
                + ".";
    }

    String missing() {
        return say("missing.title");
    }

    String gone() {
        return say("gone.title");
    }

    String fault() {
        return say("fault.title");
    }

    /** Returns the title of one page of several, with its number from the second on. */
    String numbered(String title, int number) {
        return number == 1 ? title : say("list.numbered", title, Integer.toString(number));
    }

    String filtered(String title, String tag) {
        return say("list.filtered", title, tag);
    }

    /** Returns a tag that another value is spelled like, for a title. */
    String tag(String tag) {
        return say("list.tag", tag);
    }

    /** Returns the kind of an article in words. */
    String article() {
        return say("list.article");
    }

    /** Returns what is said of a page that the team has pinned for a query. */
    String pinned() {
        return say("list.pinned");
    }

    /** Returns a kind of document in words, such as « Fiche pratique ». */
    String documentKind(String slug) {
        return say("document.kind." + slug);
    }

    /** Returns the label of a value of a closed facet by its key, see {@link FacetCodes}. */
    String facet(String key) {
        return say(key);
    }

    /** Returns the label of a value of the facet of contents. */
    String content(String value) {
        return say("list.content." + value);
    }

    /** Returns the label of a filter with the number of documents that it admits. */
    String counted(String label, long documents) {
        return say("list.counted", label, documents);
    }

    /** Returns the label of a figure of the statistics. */
    String statistics(String code) {
        return say("statistics." + code);
    }

    /** Returns a month in words, such as « mars 2026 ». */
    String month(YearMonth month) {
        return MONTH.format(month);
    }

    String count(PublishedCount count) {
        return count.hidden()
                ? say("statistics.few")
                : say(count.exact() ? "statistics.count" : "statistics.at-least", count.atLeast());
    }

    String rate(double percentage) {
        return say("statistics.rate", percentage);
    }

    /** Returns the share of a part, in whole percent; a lower bound where the part is one. */
    String share(PublishedCount part, PublishedCount whole) {
        return say(
                part.exact() && whole.exact() ? "statistics.share" : "statistics.share.at-least",
                100 * part.atLeast() / whole.atLeast());
    }

    /** Returns how many answers a share is about. */
    String answers(PublishedCount answers) {
        return say("statistics.answers", count(answers));
    }

    /** Returns the origin of the rate of accessibility. */
    String audit(LocalDate date, String auditor) {
        return say("statistics.audit", inWords(date), auditor);
    }

    /** Returns the origin of a figure that the team publishes. */
    String figureSource(LocalDate date, String source) {
        return say("statistics.source", source, inWords(date));
    }

    /** Returns words of the budget. */
    String budget(String code) {
        return say("budget." + code);
    }

    /** Returns an amount in euros. */
    String amount(long amount) {
        return say("budget.amount", amount);
    }

    /** Returns where the money of a year comes from. */
    String budgetSource(int year, String source) {
        return say("budget.source", String.valueOf(year), source);
    }

    private static String inWords(LocalDate date) {
        return LongDates.inWords(date, Locale.FRENCH).replace(' ', '\u00a0');
    }

    String budgetUpdated(LocalDate date) {
        return say("budget.updated", inWords(date));
    }

    String erroneous(String title) {
        return say("contact.erroneous", title);
    }

    String unconfirmed(String title) {
        return say("contact.unconfirmed", title);
    }

    String unsent(String title) {
        return say("contact.unsent", title);
    }

    String thanks() {
        return say("contact.thanks.title");
    }

    String rehearsed() {
        return say("contact.rehearsed.title");
    }

    /** Returns the title of the page that asks why a page is useful or not. */
    String feedback() {
        return say("feedback.title");
    }

    /** Returns the title of the page that thanks for an answer whether a page is useful. */
    String feedbackThanks() {
        return say("feedback.thanks.title");
    }

    /** Returns the title of a site's feed. */
    public String feed(String site) {
        return say("feed.title", site);
    }

    /** Returns the title of a list of a site, such as its documents, where it stands alone. */
    public String listOf(String list, String site) {
        return say("feed.documents", list, site);
    }
}
