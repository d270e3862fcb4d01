package com.dancepartner.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.admin.FacesPage;
import com.dancepartner.app.identity.StaffDesk;
import com.dancepartner.app.identity.UserList;
import com.dancepartner.app.identity.UserView;
import jakarta.faces.component.UIData;
import jakarta.faces.component.UIViewRoot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UsersBackingTest {

    private static final List<UserView> ANN = List.of(Accounts.with(Visits.USER, true));

    private final StaffDesk desk = mock();
    private final UsersBacking backing = new UsersBacking();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        backing.desk = desk;
        backing.open();
    }

    @Test
    @DisplayName("R139: people are found by a part of their address, a page at a time")
    void pages() {
        when(desk.find("ann", 1, 0)).thenReturn(new UserList(ANN, 120));
        when(desk.find("ann", 50, 100)).thenReturn(new UserList(ANN, 120));
        backing.setEmail(" ann ");
        assertThat(backing.getEmail()).isEqualTo("ann");
        assertThat(backing.getRows().count(Map.of())).isEqualTo(120);
        assertThat(backing.getRows().load(100, 50, Map.of(), Map.of())).isEqualTo(ANN);
    }

    @Test
    void aSearchBeginsAtTheFirstPage() {
        UIViewRoot view = mock();
        UIData table = mock();
        when(view.findComponent("list:users")).thenReturn(table);
        try (FacesPage page = new FacesPage(Visits.anonymous("/users.xhtml"))) {
            when(page.faces().getViewRoot()).thenReturn(view);
            backing.search();
        }
        verify(table).setFirst(0);
    }
}
