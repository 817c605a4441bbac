import { texts } from './texts.ts';

const en = {
  label: 'About this page',
  data: (version: string, day: string) => `Built-in data ${version} of ${day}`,
  egdi: 'EGDI: United Nations, E-Government Survey (UN DESA)',
  sources: 'Sources, terms and citation',
  method: 'How it is computed',
  licence: 'Code under the MIT licence',
  private: 'What you import stays in this browser.',
  theme: 'Appearance',
  themes: { system: 'as this device is set', light: 'light', dark: 'dark' },
};
const vi: typeof en = {
  label: 'Về trang này',
  data: (version, day) => `Dữ liệu có sẵn ${version} ngày ${day}`,
  egdi: 'EGDI: Liên hợp quốc, Khảo sát Chính phủ điện tử (UN DESA)',
  sources: 'Nguồn, điều kiện sử dụng và cách trích dẫn',
  method: 'Cách tính',
  licence: 'Mã nguồn theo giấy phép MIT',
  private: 'Dữ liệu bạn nhập chỉ nằm trong trình duyệt này.',
  theme: 'Giao diện',
  themes: { system: 'theo thiết bị', light: 'sáng', dark: 'tối' },
};

/** The foot of every screen. */
export const footerMessages = texts('footer', { en, vi });
