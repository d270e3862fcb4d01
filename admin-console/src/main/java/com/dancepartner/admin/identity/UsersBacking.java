package com.dancepartner.admin.identity;

import com.dancepartner.app.identity.StaffDesk;
import com.dancepartner.app.identity.UserList;
import com.dancepartner.app.identity.UserView;
import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The list at users.xhtml: a page at a time of the accounts whose address holds a text (R139). */
@Named
@ViewScoped
public class UsersBacking implements Serializable {

    private static final String TABLE = "list:users";

    @Inject
    transient StaffDesk desk;

    private transient LazyDataModel<UserView> rows;
    private String email = "";

    @PostConstruct
    void open() {
        rows = new LazyDataModel<>() {
            @Override
            public int count(Map<String, FilterMeta> filters) {
                return (int) desk.find(email, 1, 0).total();
            }

            @Override
            public List<UserView> load(
                    int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
                UserList found = desk.find(email, size, first);
                return found.items();
            }
        };
    }

    /** Shows what was found from its beginning. */
    public void search() {
        ((UIData) FacesContext.getCurrentInstance().getViewRoot().findComponent(TABLE)).setFirst(0);
    }

    public LazyDataModel<UserView> getRows() {
        return rows;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email.strip();
    }
}
