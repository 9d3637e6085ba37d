package fr.gouv.anct.minisites.territorycontent;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.territorycontent.SharedPages.SharedPage;
import java.time.LocalDate;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Repository of the pages that sites share, by territory: functions of the database, which use its index of terms. */
@RowScope(RowOwner.PLATFORM)
interface SharedPageRows extends Repository<SharedPage, String> {

    @Query("""
        select tenant_id, path, title, lead, date, about, inside
          from territory_pages(:portal, :own, :containing, :kinds, :today, :most)
        """)
    Flux<SharedPage> find(String portal, String own, String[] containing, String[] kinds, LocalDate today, int most);

    @Query("select * from territories_of_pages(:portal, :kinds)")
    Flux<String> territories(String portal, String[] kinds);
}
