import { texts } from './texts.ts';

const en = {
  unread: (part: string) => `This page cannot read “${part}” in the link; it is left out.`,
  area: (asked: string, shown: string) =>
    `The link names “${asked}”, which is not an area in the data; ${shown} is shown.`,
  programme: (asked: string, shown: string) =>
    `The link names the programme “${asked}”, which is not in the data of this browser; ${shown} is shown.`,
  target: (asked: string) => `The link names the target “${asked}”, which is not in the data of this browser.`,
};
const vi: typeof en = {
  unread: (part) => `Trang không đọc được “${part}” trong liên kết nên bỏ qua.`,
  area: (asked, shown) =>
    `Liên kết yêu cầu “${asked}” nhưng không có địa bàn này trong dữ liệu: đang hiển thị ${shown}.`,
  programme: (asked, shown) =>
    `Liên kết yêu cầu chương trình “${asked}” nhưng trình duyệt này không có dữ liệu đó: đang hiển thị ${shown}.`,
  target: (asked) => `Liên kết yêu cầu mục tiêu “${asked}” nhưng trình duyệt này không có dữ liệu đó.`,
};

/** What is said of a link that the page cannot follow to the letter. */
export const linkMessages = texts('link', { en, vi });
