package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.NoticeBannerView;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.NoticeBannerKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample screens of the notice banner, with and without one. */
public final class SampleNoticeBanner {

    private SampleNoticeBanner() {}

    public static Map<String, Screen> screens(String text) {
        NoticeBannerView notice =
                new NoticeBannerView(NoticeBannerKind.WARNING, text, text, new PageLink(text, "/a", false, false));
        List<FieldView> fields = List.of(
                FieldView.of(FieldView.Kind.RADIOS, "nature", "Nature", "INFO")
                        .withOptions(List.of(new Option("INFO", "Information", "Une nouvelle."))),
                FieldView.of(FieldView.Kind.LINE, "titre", "Titre", text).withError(text, List.of()));
        return Map.of(
                "bandeau",
                new NoticeBannerScreen(
                        notice,
                        text,
                        new BadgeView("Affiché", BadgeView.Tone.SUCCESS),
                        text,
                        ErrorSummary.of(List.of()),
                        fields,
                        "/b",
                        "/b/retrait"),
                "bandeau-faux",
                new NoticeBannerScreen(null, null, null, "", ErrorSummary.of(fields), fields, "/b", null),
                "bandeau-lecture",
                new NoticeBannerScreen(
                        notice,
                        null,
                        new BadgeView("Affiché", BadgeView.Tone.SUCCESS),
                        text,
                        ErrorSummary.of(List.of()),
                        List.of(),
                        "/b",
                        null));
    }

    /** Message keys that the screen composes. */
    public static Stream<String> keys() {
        return Stream.of(
                        Stream.of(NoticeBannerKind.values())
                                .flatMap(kind -> Stream.of(
                                        "notice.kind." + kind.name(), "notice.kind." + kind.name() + ".hint")),
                        Stream.of(
                                        "titre",
                                        "texte",
                                        "lien",
                                        "intitule",
                                        "debut-jour",
                                        "debut-heure",
                                        "fin-jour",
                                        "fin-heure")
                                .flatMap(
                                        field -> Stream.of("notice.field." + field, "notice.field." + field + ".hint")),
                        Stream.of("event.notice.put", "event.notice.removed"))
                .flatMap(family -> family);
    }
}
