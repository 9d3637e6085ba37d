package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Table of the user's own requests, each linked to its page. */
@Component
public class RequestTable {

    private final RequestNames names;
    private final RequestResumption resumption;
    private final Texts texts;

    RequestTable(RequestNames names, RequestResumption resumption, Texts texts) {
        this.names = names;
        this.resumption = resumption;
        this.texts = texts;
    }

    public TableView of(List<SiteRequest> requests) {
        List<Column> columns = Stream.of("name", "state", "updated", "next")
                .map(key -> new Column(texts.say("demand.list." + key)))
                .toList();
        return new TableView(
                "requests",
                texts.say("demand.list.caption"),
                columns,
                requests.stream().map(this::row).toList());
    }

    private TableRow row(SiteRequest request) {
        return TableRow.of(
                Cell.link(names.of(request), RequestAddress.page(request)),
                Cell.badge(names.badge(request)),
                Cell.moment(request.updatedAt()),
                next(request));
    }

    private Cell next(SiteRequest request) {
        return request.state().editable()
                ? Cell.link(texts.say("demand.list.next." + RequestNames.key(request)), resumption.href(request))
                : Cell.text("");
    }
}
