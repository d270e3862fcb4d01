package com.dancepartner.admin.booking;

import com.dancepartner.app.booking.BookingViews;
import com.dancepartner.app.booking.StaffBookingView;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The list at bookings.xhtml, a page of it at a time. */
@Named
@ViewScoped
public class BookingsBacking implements Serializable {

    @Inject
    transient BookingViews bookings;

    private transient LazyDataModel<StaffBookingView> rows;

    @PostConstruct
    void open() {
        rows = new LazyDataModel<>() {
            @Override
            public int count(Map<String, FilterMeta> filters) {
                return (int) bookings.count();
            }

            @Override
            public List<StaffBookingView> load(
                    int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
                return bookings.page(first, size);
            }
        };
    }

    public LazyDataModel<StaffBookingView> getRows() {
        return rows;
    }
}
