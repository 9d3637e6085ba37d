package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Table of the user's own requests, each linked to its page. */
@Component
public class RequestTable {

    private final RequestLabels labels;
    private final RequestResumption resumption;
    private final Messages messages;

    RequestTable(RequestLabels labels, RequestResumption resumption, Messages messages) {
        this.labels = labels;
        this.resumption = resumption;
        this.messages = messages;
    }

    public TableView of(List<SiteRequest> requests) {
        List<TableColumn> columns = Stream.of("name", "state", "updated", "next")
                .map(key -> new TableColumn(messages.get("site-request.list." + key)))
                .toList();
        return new TableView(
                "requests",
                messages.get("site-request.list.caption"),
                columns,
                requests.stream().map(this::row).toList());
    }

    private TableRow row(SiteRequest request) {
        return TableRow.of(
                Cell.link(labels.of(request), RequestUrls.page(request)),
                Cell.badge(labels.badge(request)),
                Cell.moment(request.updatedAt()),
                next(request));
    }

    private Cell next(SiteRequest request) {
        return request.state().editable()
                ? Cell.link(
                        messages.get("site-request.list.next." + RequestLabels.key(request)), resumption.href(request))
                : Cell.text("");
    }
}
