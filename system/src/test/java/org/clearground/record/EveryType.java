package org.clearground.record;

import java.util.List;
import org.clearground.accident.AccidentType;
import org.clearground.displacement.DisplacementStatementType;
import org.clearground.education.EducationAssetType;
import org.clearground.education.EducationSessionType;
import org.clearground.funding.ContributionType;
import org.clearground.funding.NationalExpenseType;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.ContaminationEstimateType;
import org.clearground.land.HazardAreaType;
import org.clearground.land.ProgressReportType;
import org.clearground.land.ReopeningType;
import org.clearground.land.WorkPlanTargetType;
import org.clearground.opening.OpeningBalanceType;
import org.clearground.registry.ExchangeRateType;
import org.clearground.registry.OrdnanceType;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceType;
import org.clearground.registry.ReferenceZoneType;
import org.clearground.registry.ReportingCategoryType;
import org.clearground.registry.SettingType;
import org.clearground.resource.AccreditationType;
import org.clearground.resource.StaffStatementType;
import org.clearground.resource.TrainingCourseType;

/// Every record type, for tests that walk them all.
public final class EveryType {

    /// In the order in which imports load them.
    public static final List<RecordType> LIST = List.of(
            new PlaceType(),
            new OrganisationType(),
            new OrdnanceType(),
            new ReportingCategoryType(),
            new ReferenceZoneType(),
            new SettingType(),
            new ExchangeRateType(),
            new OpeningBalanceType(),
            new HazardAreaType(),
            new ClearanceReportType(),
            new ProgressReportType(),
            new ReopeningType(),
            new ContaminationEstimateType(),
            new WorkPlanTargetType(),
            new AccidentType(),
            new EducationSessionType(),
            new EducationAssetType(),
            new StaffStatementType(),
            new TrainingCourseType(),
            new AccreditationType(),
            new ContributionType(),
            new NationalExpenseType(),
            new DisplacementStatementType());

    private EveryType() {}
}
