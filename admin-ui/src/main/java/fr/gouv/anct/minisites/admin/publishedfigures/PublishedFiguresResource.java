package fr.gouv.anct.minisites.admin.publishedfigures;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.setting.RowSettingResource;
import fr.gouv.anct.minisites.measurement.statistics.PublishedFigures;
import fr.gouv.anct.minisites.measurement.statistics.SitePublishedFigures;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Edits the texts and figures that a team publishes on the page of its site's statistics. */
@Component
class PublishedFiguresResource extends RowSettingResource<PublishedFigures, FiguresInput> {

    private static final Form<FiguresInput> FORM = Form.of(FiguresInput.class, "published-figures");

    PublishedFiguresResource(SitePublishedFigures figures) {
        super("published-figures", Paths.PUBLISHED_FIGURES, FORM, figures);
    }

    @Bean
    static SideNavigationItem publishedFiguresItem() {
        return new SideNavigationItem(
                Group.PRESENTATION, 38, "published-figures.title", Paths.PUBLISHED_FIGURES, Action.SITE_ARRANGE);
    }

    @Override
    protected Mono<FiguresInput> input(PublishedFigures stored) {
        return Mono.just(FiguresInput.of(stored));
    }

    @Override
    protected Mono<Typed<PublishedFigures>> read(FiguresInput typed) {
        return Mono.just(new Typed<>(typed.figures(), List.of()));
    }

    @Override
    protected List<String> leads(AdmittedRequest request) {
        return List.of(request.message("published-figures.lead"), request.message("published-figures.example"));
    }
}
