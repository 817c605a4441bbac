const en = {
  following: 'Following',
  programme: 'Programme',
  noProgramme: 'none of its own',
  more: (count: string) => `and ${count} more: type a part of the name`,
  headline: (area: string, good: string, all: string, when: string) =>
    `${area}: ${good} of ${all} targets met or on track${when === '' ? '' : ` (${when})`}`,
  noGoals: (area: string) => `${area}: no targets of its own yet`,
  counts: (list: string) => `${list}.`,
  invite: 'Add a programme and targets of its own: by a file of targets, or one by one.',
  add: 'Add a target',
  reference: (programme: string, area: string) =>
    `Targets of ${programme} are those of ${area}; they judge no other area.`,
  figures: (area: string) => `Figures of ${area}`,
  noFigures: 'No figure of this area is loaded.',
  import: 'Import figures',
  siblings: 'Beside its neighbours',
  country: (country: string, area: string) =>
    `The survey ranks countries: what is shown is ${country}, which ${area} is a part of.`,
};

const vi: typeof en = {
  following: 'Đang theo dõi',
  programme: 'Chương trình',
  noProgramme: 'chưa có chương trình riêng',
  more: (count) => `và ${count} địa bàn khác: hãy gõ một phần tên`,
  headline: (area, good, all, when) =>
    `${area}: ${good} trên ${all} mục tiêu đã đạt hoặc đúng tiến độ${when === '' ? '' : ` (${when})`}`,
  noGoals: (area) => `${area}: chưa có mục tiêu riêng`,
  counts: (list) => `${list}.`,
  invite: 'Hãy thêm chương trình và mục tiêu riêng: bằng một tệp mục tiêu, hoặc từng mục tiêu một.',
  add: 'Thêm một mục tiêu',
  reference: (programme, area) => `Mục tiêu của ${programme} là của ${area}, không dùng để đánh giá địa bàn khác.`,
  figures: (area) => `Số liệu của ${area}`,
  noFigures: 'Chưa có số liệu nào của địa bàn này được nạp.',
  import: 'Nhập số liệu',
  siblings: 'So với các địa bàn cùng cấp',
  country: (country, area) => `Khảo sát xếp hạng các nước: đang hiển thị ${country}, nước có ${area}.`,
};

/** Texts about the area that is followed. */
export const areaMessages = { en, vi };
