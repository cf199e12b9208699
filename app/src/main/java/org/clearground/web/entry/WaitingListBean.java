package org.clearground.web.entry;

import java.time.InstantSource;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.web.DataPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the list of what waits for approval, beside the books that are served.
@Configuration(proxyBeanMethods = false)
class WaitingListBean {

    @Bean(destroyMethod = "close")
    SqlWaitingList waitingList(DataPlace place, InstantSource clock) {
        SqlWaitingList list = SqlWaitingList.open(place.folder(), clock);
        list.resume();
        return list;
    }
}
