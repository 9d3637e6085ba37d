package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.Chart;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.Faq;
import fr.gouv.anct.minisites.content.block.Pictogram;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.rendering.CallPage;
import fr.gouv.anct.minisites.rendering.LanguageNames;
import fr.gouv.anct.minisites.rendering.MediaReference;
import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.rendering.ServicePage;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import fr.gouv.anct.minisites.theme.asset.RequiredComponents;
import fr.gouv.anct.minisites.wording.FileSize;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Registers the functions that Pebble templates call for messages, asset URLs, dates, charts, CSS classes and rich
 * text. All return computed values; only rich text, multi-line text, structured data and the marks of blocks are
 * returned unescaped.
 */
final class ThemeExtension extends AbstractExtension {

    /** Prefix of the labels that the script of a preview reads. */
    private static final String PREVIEW_LABELS = "preview.act.";

    private final AssetCatalogue catalogue;
    private final TemplateMessages messages;
    private final TemplateDates dates;
    private final RichTextWriter writer;

    ThemeExtension(AssetCatalogue catalogue, TemplateMessages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.dates = new TemplateDates(messages);
        this.writer = new RichTextWriter(messages);
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.ofEntries(
                function("t", call -> messages.text(call.get(0), call.from(1))),
                function("has", call -> messages.has(call.get(0))),
                function("previewLabels", _ -> Jsonb.MAPPER.writeValueAsString(messages.below(PREVIEW_LABELS))),
                function("asset", call -> catalogue.file(call.get(0))),
                function("stylesheet", call -> catalogue.stylesheet(components(call.getNullable(0)))),
                function("scripts", call -> catalogue.scripts(components(call.getNullable(0)))),
                function("stylesheetOf", call -> catalogue.stylesheet(with(call.get(0)))),
                function("scriptsOf", call -> catalogue.scripts(with(call.get(0)))),
                function("earlyScript", _ -> catalogue.earlyScript()),
                function("pictogram", call -> pictogram(call.getNullable(0))),
                function(
                        "documentPictogram",
                        call -> pictogram(DocumentPictograms.of(call.<DocumentFacts.Kind>getNullable(0)))),
                function("date", call -> dates.day(call.<LocalDate>get(0))),
                function("firstDay", call -> dates.first(call.get(0), call.get(1))),
                function("day", call -> dates.day(call.<Instant>get(0))),
                function("moment", call -> dates.moment(call.get(0))),
                function("opening", call -> dates.opening(call.get(0))),
                function("deadline", call -> dates.deadline(call.get(0))),
                function("iso", call -> dates.iso(call.get(0))),
                function("chart", call -> ChartDrawing.of(call.<Chart>get(0))),
                function("weight", call -> FileSize.of(call.<Long>get(0), messages.locale())),
                function("languageName", call -> LanguageNames.of(call.get(0), messages.locale())),
                function("logo", call -> LogoSize.fit(call.<MediaReference>get(0), call.integer(1), call.integer(2))),
                function("pageNumbers", call -> PaginationWindow.of(call.<Pagination>get(0))),
                function("navigationKind", call -> kind(call.<NavigationItem>get(0))),
                function("accented", call -> CssClasses.accented(call.get(0), call.getNullable(1))),
                function(
                        "marks", call -> new SafeString(call.<PlacedBlock>get(0).marks())),
                function("columns", call -> CssClasses.columns(call.integer(0), call.<Boolean>get(1))),
                function("band", call -> CssClasses.band(call.get(0), call.getNullable(1))),
                function(
                        "column",
                        call -> CssClasses.column(call.get(0), call.integer(1), call.integer(2), call.<Boolean>get(3))),
                function(
                        "menuLinks",
                        call -> CssClasses.menuLinks(call.<PageSection>get(0), call.<ReferenceTargets>get(1))),
                function("multiline", call -> multiline(call.get(0))),
                function(
                        "documentData", call -> new SafeString(StructuredData.of(call.<PageModel.DocumentPage>get(0)))),
                function("serviceData", call -> new SafeString(StructuredData.of(call.<ServicePage>get(0)))),
                function("callData", call -> new SafeString(StructuredData.of(call.<CallPage>get(0)))),
                function("questions", call -> new SafeString(StructuredData.of(call.<Faq>get(0)))),
                function(
                        "richText",
                        call -> new SafeString(writer.write(
                                call.<RichText>get(0),
                                call.<ReferenceTargets>get(1),
                                call.<List<Outline.Entry>>get(2)))),
                function(
                        "richTextInside",
                        call -> new SafeString(
                                writer.writeInside(call.<RichText>get(0), call.<ReferenceTargets>get(1)))));
    }

    private static Map.Entry<String, Function> function(String name, TemplateFunction.Body body) {
        return Map.entry(name, new TemplateFunction(body));
    }

    /** Returns the components of the whole site; without a site, those of any page. */
    private static Set<String> components(@Nullable Shell shell) {
        return shell == null ? RequiredComponents.SHELL : RequiredComponents.of(shell);
    }

    /** Returns the components of any page, and these. */
    private static Set<String> with(Collection<String> components) {
        Set<String> all = new HashSet<>(RequiredComponents.SHELL);
        all.addAll(components);
        return all;
    }

    /** Returns the id of its symbol; null when the DSFR has no pictogram of that name. */
    private @Nullable String pictogram(@Nullable Pictogram pictogram) {
        return pictogram != null && catalogue.hasPictogram(pictogram.name())
                ? pictogram.name().replace('/', '-')
                : null;
    }

    /** Returns a multi-line text, escaped, with its line breaks. */
    private static SafeString multiline(String text) {
        return new SafeString(text.lines().map(Entities::escape).collect(Collectors.joining("<br>")));
    }

    private static String kind(NavigationItem item) {
        return switch (item) {
            case NavigationItem.Direct _ -> "direct";
            case NavigationItem.Dropdown _ -> "dropdown";
            case NavigationItem.Mega _ -> "mega-menu";
        };
    }
}
